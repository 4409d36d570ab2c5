"""Triggers and functions: append-only journal and ledger, postings that sum to zero, the town's clock in SQL."""

from django.db import migrations

APPEND_ONLY = """
CREATE FUNCTION quartier_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON marketplace_event
    FOR EACH ROW EXECUTE FUNCTION quartier_append_only();
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE ON marketplace_posting
    FOR EACH ROW EXECUTE FUNCTION quartier_append_only();
CREATE TRIGGER entry_append_only BEFORE UPDATE OR DELETE ON marketplace_entry
    FOR EACH ROW EXECUTE FUNCTION quartier_append_only();
"""

APPEND_ONLY_BACK = """
DROP TRIGGER event_append_only ON marketplace_event;
DROP TRIGGER posting_append_only ON marketplace_posting;
DROP TRIGGER entry_append_only ON marketplace_entry;
DROP FUNCTION quartier_append_only();
"""

ZERO_SUM = """
CREATE FUNCTION quartier_posting_balances() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (SELECT count(DISTINCT currency) <> 1 OR sum(amount_minor) <> 0
        FROM marketplace_entry WHERE posting_id = NEW.posting_id) THEN
        RAISE EXCEPTION 'posting % does not sum to zero', NEW.posting_id USING ERRCODE = 'check_violation';
    END IF;
    RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER entry_balances AFTER INSERT ON marketplace_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION quartier_posting_balances();
"""

ZERO_SUM_BACK = """
DROP TRIGGER entry_balances ON marketplace_entry;
DROP FUNCTION quartier_posting_balances();
"""

TOWN_NOW = """
CREATE FUNCTION town_now() RETURNS timestamptz LANGUAGE sql STABLE AS $$
    SELECT CASE WHEN coalesce(current_setting('quartier.clock_rate', true), '') = '' THEN clock_timestamp()
    ELSE current_setting('quartier.clock_town')::timestamptz
        + (clock_timestamp() - current_setting('quartier.clock_wall')::timestamptz)
        * current_setting('quartier.clock_rate')::double precision END
$$;
"""

FOLDED = """
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
    SELECT lower(public.unaccent('public.unaccent', $1))
$$;
"""


class Migration(migrations.Migration):
    dependencies = [("marketplace", "0002_baskets_orders_payments")]

    operations = [
        migrations.RunSQL(APPEND_ONLY, APPEND_ONLY_BACK),
        migrations.RunSQL(ZERO_SUM, ZERO_SUM_BACK),
        migrations.RunSQL(TOWN_NOW, "DROP FUNCTION town_now()"),
        migrations.RunSQL(FOLDED, "DROP FUNCTION folded(text)"),
    ]
