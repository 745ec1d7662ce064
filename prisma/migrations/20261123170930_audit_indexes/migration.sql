-- CreateIndex
CREATE INDEX "LedgerEvent_actorId_at_idx" ON "LedgerEvent"("actorId", "at");

-- CreateIndex
CREATE INDEX "LedgerEvent_unitId_at_idx" ON "LedgerEvent"("unitId", "at");

-- CreateIndex
CREATE INDEX "ReadLog_accountId_at_idx" ON "ReadLog"("accountId", "at");
