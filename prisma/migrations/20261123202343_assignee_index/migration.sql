-- DropIndex
DROP INDEX "Dossier_assigneeId_idx";
