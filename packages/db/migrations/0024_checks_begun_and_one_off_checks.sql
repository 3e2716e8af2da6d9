ALTER TYPE "public"."letter_kind" ADD VALUE 'checks-begun';--> statement-breakpoint
ALTER TABLE "checks" ADD COLUMN "is_one_off" boolean DEFAULT false NOT NULL;