-- CreateIndex
CREATE INDEX "Dossier_unitId_receivedAt_id_idx" ON "Dossier"("unitId", "receivedAt", "id");
