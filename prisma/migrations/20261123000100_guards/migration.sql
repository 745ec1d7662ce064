-- What the schema language cannot say: the ledger that nobody rewrites, periods that do not overlap, values from closed lists.

CREATE FUNCTION civil_date(text) RETURNS date
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  AS $$ SELECT make_date(left($1, 4)::int, substr($1, 6, 2)::int, substr($1, 9, 2)::int) $$;

CREATE EXTENSION IF NOT EXISTS btree_gist;

ALTER TABLE "UnitPeriod" ADD CONSTRAINT "UnitPeriod_no_overlap" EXCLUDE USING gist (
  "unitId" WITH =,
  daterange(civil_date("validFrom"::text), civil_date("validTo"::text), '[]') WITH &&
);
ALTER TABLE "UnitPeriod" ADD CONSTRAINT "UnitPeriod_code_once" EXCLUDE USING gist (
  "kind" WITH =, "code" WITH =,
  daterange(civil_date("validFrom"::text), civil_date("validTo"::text), '[]') WITH &&
) WHERE ("code" IS NOT NULL);

CREATE FUNCTION refuse_ledger_change() RETURNS trigger
  LANGUAGE plpgsql
  AS $$ BEGIN RAISE EXCEPTION 'the ledger is insert-only' USING ERRCODE = 'insufficient_privilege'; END $$;

CREATE TRIGGER "LedgerEvent_insert_only" BEFORE UPDATE OR DELETE ON "LedgerEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_ledger_change();
CREATE TRIGGER "LedgerEvent_no_truncate" BEFORE TRUNCATE ON "LedgerEvent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_ledger_change();

ALTER TABLE "LedgerEvent" ADD CONSTRAINT "LedgerEvent_seq_positive" CHECK ("seq" > 0);
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_state" CHECK ("state" IN
  ('SUBMITTED','RECEIVED','NOT_ACCEPTED','IN_PROCESS','AWAITING_SUPPLEMENT','AWAITING_PAYMENT','WITHDRAWN','STOPPED','DECIDED','RETURNED'));
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_outcome" CHECK ("outcome" IN ('GRANTED','REFUSED'));
ALTER TABLE "Dossier" ADD CONSTRAINT "Dossier_code_with_reception" CHECK (("code" IS NULL) = ("receivedAt" IS NULL));
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_status" CHECK ("status" IN ('ANNOUNCED','ARRIVED','QUARANTINED'));
-- A file that was announced and did not arrive whole is never attached.
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_attached_arrived" CHECK
  ("status" <> 'ANNOUNCED' OR ("dossierId" IS NULL AND "feedbackId" IS NULL));
ALTER TABLE "Attachment" ADD CONSTRAINT "Attachment_arrived_whole" CHECK
  ("status" <> 'ARRIVED' OR ("sha256" IS NOT NULL AND "type" IS NOT NULL AND "arrivedAt" IS NOT NULL));
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_state" CHECK ("state" IN ('SUBMITTED','ASSIGNED','ANSWERED','CLOSED'));
ALTER TABLE "ProcedureVersion" ADD CONSTRAINT "ProcedureVersion_status" CHECK ("status" IN ('DRAFT','PUBLISHED','RETIRED'));
