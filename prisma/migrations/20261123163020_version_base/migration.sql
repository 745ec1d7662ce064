-- AlterTable
ALTER TABLE "ProcedureVersion" ADD COLUMN     "baseVersionId" UUID;
