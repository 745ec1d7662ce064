-- AlterTable
ALTER TABLE "StaffAssignment" ADD COLUMN     "signsAs" TEXT;
