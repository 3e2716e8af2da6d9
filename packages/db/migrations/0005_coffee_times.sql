ALTER TABLE "coffee_groups" ADD COLUMN "suggested_day" date NOT NULL;--> statement-breakpoint
ALTER TABLE "coffee_groups" ADD COLUMN "suggested_from" text NOT NULL;--> statement-breakpoint
ALTER TABLE "coffee_groups" ADD COLUMN "suggested_to" text NOT NULL;