-- AlterTable
ALTER TABLE "StaffSession" ADD COLUMN     "practiceUnitId" UUID;
