// The courier's money as the phone shows it: the account, the last days, and a month of the books, ride by ride.
import { clock, day, money, month } from "quartier/pocket-words";

export function account(said) {
  if (!said) return {};
  return { fresh: said.state === "new", unfinished: said.state === "unfinished", failed: said.is_failed, owed: said.owed_minor && said.state !== "active" ? money(said.owed_minor, said.currency) : "" };
}

export function earnings(said, zone) {
  if (!said) return { loading: true };
  const sum = ({ pay, tips }) => money(pay + tips, said.currency);
  const rows = said.deliveries.map((row) => ({
    code: row.spoken_code, at: clock(row.delivered_at ?? row.picked_up_at, zone), on: day(row.picked_up_at, zone),
    pay: money(row.pay_minor, said.currency), tip: row.tip_minor ? money(row.tip_minor, said.currency) : "", returned: row.state === "returned",
  }));
  return { today: sum(said.today), week: sum(said.week), tips: money(said.week.tips, said.currency), rows, none: !rows.length };
}

export function statement(said, zone) {
  if (!said) return { loading: true };
  const sum = (minor) => money(minor, said.currency);
  const rows = said.rows.map((row) => ({
    isRide: row.kind === "courier_pay", isTransfer: row.kind === "transfer", isOther: !["courier_pay", "transfer"].includes(row.kind), isTipAlone: row.kind === "courier_pay" && !row.pay_minor,
    code: row.code, about: row.about, on: day(row.at, zone), at: clock(row.at, zone), pay: row.pay_minor && row.tip_minor ? sum(row.pay_minor) : "",
    tip: row.tip_minor ? sum(row.tip_minor) : "", amount: sum(row.amount_minor), balance: sum(row.balance_minor),
  }));
  return {
    rows, none: !rows.length, more: said.has_more, month: month(said.month), isOpen: !said.is_closed, key: said.month,
    pay: sum(said.pay_minor), tips: sum(said.tips_minor), paid: sum(said.paid_minor), opening: sum(said.opening_minor), closing: sum(said.closing_minor),
    months: said.months.map((one) => ({ href: `#statement-${one}`, name: month(one), current: one === said.month ? "page" : "false" })),
  };
}
