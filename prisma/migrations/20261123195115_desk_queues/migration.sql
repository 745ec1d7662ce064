-- Expand: in what the term of a dossier is counted.
-- AlterTable
ALTER TABLE "Dossier" ADD COLUMN     "termUnit" TEXT;

UPDATE "Dossier" d SET "termUnit" = (
  SELECT e."data" -> 'term' ->> 'unit' FROM "LedgerEvent" e
  WHERE e."streamKind" = 'dossier' AND e."streamId" = d."id" AND e."kind" IN ('dossier.received', 'dossier.reception_corrected')
  ORDER BY e."seq" DESC LIMIT 1
) WHERE d."receivedAt" IS NOT NULL;

-- The queues of the desk (lib/dossiers/queue-sql.ts repeats these expressions word for word): what a unit holds now, by what is due first.
CREATE INDEX "Dossier_held" ON "Dossier" (
  (CASE WHEN "state" = 'DECIDED' THEN "unitId" ELSE "handlingUnitId" END),
  COALESCE("stepDueAt", "dueAt", "answerDueAt", "submittedAt"), "id"
) WHERE "state" IN ('SUBMITTED', 'RECEIVED', 'IN_PROCESS', 'DECIDED') AND "finishedAt" IS NULL;
CREATE INDEX "Dossier_mine" ON "Dossier" ("assigneeId", COALESCE("stepDueAt", "dueAt", "answerDueAt", "submittedAt"), "id")
  WHERE "state" IN ('RECEIVED', 'IN_PROCESS');
CREATE INDEX "Dossier_waiting" ON "Dossier" ("unitId", COALESCE("stepDueAt", "dueAt", "answerDueAt", "submittedAt"), "id")
  WHERE "state" IN ('AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT');
CREATE INDEX "Dossier_waiting_elsewhere" ON "Dossier" ("handlingUnitId", COALESCE("stepDueAt", "dueAt", "answerDueAt", "submittedAt"), "id")
  WHERE "state" IN ('AWAITING_SUPPLEMENT', 'AWAITING_PAYMENT') AND "handlingUnitId" <> "unitId";
CREATE INDEX "Dossier_to_return" ON "Dossier" ("unitId", "finishedAt", "id") WHERE "state" = 'DECIDED' AND "finishedAt" IS NOT NULL;
CREATE INDEX "Dossier_closed" ON "Dossier" ("unitId", "submittedAt" DESC, "id" DESC)
  WHERE "state" IN ('RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED');
CREATE INDEX "Dossier_closed_elsewhere" ON "Dossier" ("handlingUnitId", "submittedAt" DESC, "id" DESC)
  WHERE "state" IN ('RETURNED', 'NOT_ACCEPTED', 'WITHDRAWN', 'STOPPED') AND "handlingUnitId" <> "unitId";
