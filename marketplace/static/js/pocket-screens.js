// Which screen the phone shows now, and every figure on it: sign in, offer, stop, waiting, off, problem, money.
import { ahead } from "quartier/pocket-acts";
import { account, earnings, statement } from "quartier/pocket-money";
import { hours, stay } from "quartier/pocket-hours";
import { distance, money, span } from "quartier/pocket-words";
import { next, stopView } from "quartier/pocket-stop";

export function choose(known, { waiting, isIn, at }) {
  const zone = known.me?.city.timezone;
  const stops = ahead(known.run, waiting);
  const stop = next(stops);
  const strip = {
    name: known.me?.name, isIn, shift: Boolean(known.me?.shift), off: isIn && known.me && !known.me.shift, offline: isIn && !known.online, keeps: at !== "hours",
    waits: waiting.filter(({ kind }) => kind !== "photo").length, one: waiting.length === 1, denied: known.place === "denied" && known.me?.shift, lost: known.place === "lost" && known.me?.shift,
    problem: known.problem, title: known.problem?.title, detail: known.problem?.detail, online: known.online,
  };
  if (!isIn) return { screen: "sign-in", strip, view: {} };
  if (!known.me) return { screen: known.online ? "loading" : "lost", strip, view: {} };
  if (at === "earnings") return { screen: "earnings", strip, view: { ...earnings(known.earnings, zone), ...account(known.account) } };
  if (at.startsWith("statement")) return { screen: "statement", strip, view: statement(known.statement, zone) };
  if (at === "problem" && stop) return { screen: "problem", strip, view: { ...stopView(stop, stops, zone) } };
  const offer = known.online && known.offers[0];
  if (offer) return { screen: "offer", strip, view: offerView(offer, known.wall) };
  if (at === "hours") return { screen: "hours", strip, view: hours(known.announced, known.me.city) };
  if (stop) return { screen: "stop", strip, view: stopView(stop, stops, zone) };
  return { screen: known.me.shift ? "waiting" : "off", strip, view: { name: known.me.name, city: known.me.city.name, ...hours(known.announced, known.me.city), ...stay(known.me.shift, zone), ...nearView(known.online && known.near) } };
}

function nearView(place) {
  return place ? { near: place.name, geo: `geo:${place.lat},${place.lon}?q=${place.lat},${place.lon}` } : {};
}

let first = {};

function offerView(offer, wall) {
  if (first.id !== offer.id) first = { id: offer.id, wall };
  return {
    id: offer.id, pay: money(offer.pay_minor + offer.tip_minor), tip: offer.tip_minor ? money(offer.tip_minor) : "",
    distance: distance(offer.distance_m), span: span(offer.ride_s), pickup: offer.pickup_names, dropoff: offer.dropoff_area,
    parcels: offer.parcels, many: offer.parcels > 1, until: offer.expires_at, wall: first.wall,
  };
}
