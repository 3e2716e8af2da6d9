CREATE TYPE "public"."coffee_met_answer" AS ENUM('yes', 'not-yet', 'no');--> statement-breakpoint
CREATE TYPE "public"."coffee_telling_by" AS ENUM('phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."coffee_waiting_why" AS ENUM('not-placed', 'left-alone');--> statement-breakpoint
CREATE TYPE "public"."yes_or_no" AS ENUM('yes', 'no');--> statement-breakpoint
CREATE TYPE "public"."coffee_contact" AS ENUM('email', 'phone', 'programme-team');--> statement-breakpoint
CREATE TYPE "public"."coffee_leaving" AS ENUM('dropped-out', 'moved');--> statement-breakpoint
CREATE TYPE "public"."coffee_round_state" AS ENUM('open', 'drawn', 'published', 'closed', 'cancelled');--> statement-breakpoint
CREATE TABLE "coffee_answer_counts" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"counted" integer NOT NULL,
	"met_yes" integer NOT NULL,
	"met_not_yet" integer NOT NULL,
	"met_no" integer NOT NULL,
	"glad_yes" integer NOT NULL,
	"glad_no" integer NOT NULL,
	"again_yes" integer NOT NULL,
	"again_no" integer NOT NULL,
	"comments" text[] NOT NULL,
	CONSTRAINT "coffee_answer_counts_from_five" CHECK ("coffee_answer_counts"."counted" >= 5),
	CONSTRAINT "coffee_answer_counts_sum" CHECK ("coffee_answer_counts"."met_yes" + "coffee_answer_counts"."met_not_yet" + "coffee_answer_counts"."met_no" = "coffee_answer_counts"."counted")
);
--> statement-breakpoint
ALTER TABLE "coffee_answer_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_feedback" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"met" "coffee_met_answer" NOT NULL,
	"glad" "yes_or_no",
	"again" "yes_or_no",
	"comment" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "coffee_feedback_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_tellings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"by" "coffee_telling_by" NOT NULL,
	"message" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"told_at" timestamp with time zone,
	"told_by" uuid
);
--> statement-breakpoint
ALTER TABLE "coffee_tellings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_waiting" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"why" "coffee_waiting_why" NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "coffee_waiting_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_waiting" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_keep_apart" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"low_person_id" uuid NOT NULL,
	"high_person_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"added_by" uuid,
	CONSTRAINT "coffee_keep_apart_order" CHECK ("coffee_keep_apart"."low_person_id" < "coffee_keep_apart"."high_person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_keep_apart" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_members" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"takes_part" boolean NOT NULL,
	"paused_until" date,
	"shared_contact" "coffee_contact" NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "coffee_members_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_rather_nots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"other_person_id" uuid,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "coffee_rather_nots_other" CHECK ("coffee_rather_nots"."other_person_id" <> "coffee_rather_nots"."person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_rather_nots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_draw_inputs" (
	"draw_id" uuid PRIMARY KEY NOT NULL,
	"input" jsonb NOT NULL,
	"certificate" jsonb
);
--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_draws" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"input_hash" text NOT NULL,
	"plan" jsonb NOT NULL,
	"drawn_at" timestamp with time zone DEFAULT now() NOT NULL,
	"drawn_by" uuid
);
--> statement-breakpoint
ALTER TABLE "coffee_draws" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_group_members" (
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"left_at" timestamp with time zone,
	"left_how" "coffee_leaving",
	"reminded_at" timestamp with time zone,
	CONSTRAINT "coffee_group_members_group_id_person_id_pk" PRIMARY KEY("group_id","person_id"),
	CONSTRAINT "coffee_group_members_left" CHECK (("coffee_group_members"."left_at" is null) = ("coffee_group_members"."left_how" is null))
);
--> statement-breakpoint
ALTER TABLE "coffee_group_members" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"explanation" text NOT NULL,
	"is_replacement" boolean NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"calendar_sequence" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "coffee_groups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"state" "coffee_round_state" DEFAULT 'open' NOT NULL,
	"meet_by" date NOT NULL,
	"ice_breakers" text[] NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"opened_by" uuid,
	"draw_id" uuid,
	"published_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"cancelled_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "coffee_rounds_drawn" CHECK ("coffee_rounds"."state" in ('open', 'cancelled') or "coffee_rounds"."draw_id" is not null),
	CONSTRAINT "coffee_rounds_published" CHECK (("coffee_rounds"."state" in ('published', 'closed')) <= ("coffee_rounds"."published_at" is not null)),
	CONSTRAINT "coffee_rounds_closed" CHECK (("coffee_rounds"."state" = 'closed') = ("coffee_rounds"."closed_at" is not null)),
	CONSTRAINT "coffee_rounds_cancelled" CHECK (("coffee_rounds"."state" = 'cancelled') = ("coffee_rounds"."cancelled_at" is not null)),
	CONSTRAINT "coffee_rounds_ice_breakers" CHECK (cardinality("coffee_rounds"."ice_breakers") = 3)
);
--> statement-breakpoint
ALTER TABLE "coffee_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "coffee_skips" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	CONSTRAINT "coffee_skips_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "coffee_skips" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "coffee_answer_counts" ADD CONSTRAINT "coffee_answer_counts_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_answer_counts" ADD CONSTRAINT "coffee_answer_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_feedback" ADD CONSTRAINT "coffee_feedback_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_feedback" ADD CONSTRAINT "coffee_feedback_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_feedback" ADD CONSTRAINT "coffee_feedback_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_tellings" ADD CONSTRAINT "coffee_tellings_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_tellings" ADD CONSTRAINT "coffee_tellings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_tellings" ADD CONSTRAINT "coffee_tellings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_tellings" ADD CONSTRAINT "coffee_tellings_told_by_people_id_fk" FOREIGN KEY ("told_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_waiting" ADD CONSTRAINT "coffee_waiting_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_waiting" ADD CONSTRAINT "coffee_waiting_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_waiting" ADD CONSTRAINT "coffee_waiting_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_keep_apart" ADD CONSTRAINT "coffee_keep_apart_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_keep_apart" ADD CONSTRAINT "coffee_keep_apart_low_person_id_people_id_fk" FOREIGN KEY ("low_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_keep_apart" ADD CONSTRAINT "coffee_keep_apart_high_person_id_people_id_fk" FOREIGN KEY ("high_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_keep_apart" ADD CONSTRAINT "coffee_keep_apart_added_by_people_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_members" ADD CONSTRAINT "coffee_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_members" ADD CONSTRAINT "coffee_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_rather_nots" ADD CONSTRAINT "coffee_rather_nots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_rather_nots" ADD CONSTRAINT "coffee_rather_nots_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_rather_nots" ADD CONSTRAINT "coffee_rather_nots_other_person_id_people_id_fk" FOREIGN KEY ("other_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_draw_inputs" ADD CONSTRAINT "coffee_draw_inputs_draw_id_coffee_draws_id_fk" FOREIGN KEY ("draw_id") REFERENCES "public"."coffee_draws"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD CONSTRAINT "coffee_draws_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD CONSTRAINT "coffee_draws_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_draws" ADD CONSTRAINT "coffee_draws_drawn_by_people_id_fk" FOREIGN KEY ("drawn_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_group_members" ADD CONSTRAINT "coffee_group_members_group_id_coffee_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."coffee_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_group_members" ADD CONSTRAINT "coffee_group_members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_group_members" ADD CONSTRAINT "coffee_group_members_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_group_members" ADD CONSTRAINT "coffee_group_members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_groups" ADD CONSTRAINT "coffee_groups_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_groups" ADD CONSTRAINT "coffee_groups_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_rounds" ADD CONSTRAINT "coffee_rounds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_rounds" ADD CONSTRAINT "coffee_rounds_opened_by_people_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_skips" ADD CONSTRAINT "coffee_skips_round_id_coffee_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."coffee_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_skips" ADD CONSTRAINT "coffee_skips_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "coffee_skips" ADD CONSTRAINT "coffee_skips_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "coffee_feedback_of_person" ON "coffee_feedback" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coffee_tellings_of_round" ON "coffee_tellings" USING btree ("round_id","id");--> statement-breakpoint
CREATE INDEX "coffee_tellings_of_person" ON "coffee_tellings" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coffee_waiting_of_person" ON "coffee_waiting" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_keep_apart_once" ON "coffee_keep_apart" USING btree ("organisation_id","low_person_id","high_person_id");--> statement-breakpoint
CREATE INDEX "coffee_keep_apart_low" ON "coffee_keep_apart" USING btree ("low_person_id");--> statement-breakpoint
CREATE INDEX "coffee_keep_apart_high" ON "coffee_keep_apart" USING btree ("high_person_id");--> statement-breakpoint
CREATE INDEX "coffee_members_of_person" ON "coffee_members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coffee_rather_nots_of_person" ON "coffee_rather_nots" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "coffee_rather_nots_other_person" ON "coffee_rather_nots" USING btree ("other_person_id");--> statement-breakpoint
CREATE INDEX "coffee_rather_nots_of_organisation" ON "coffee_rather_nots" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "coffee_draws_of_round" ON "coffee_draws" USING btree ("round_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_group_members_one_match" ON "coffee_group_members" USING btree ("round_id","person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "coffee_group_members_of_person" ON "coffee_group_members" USING btree ("person_id","round_id");--> statement-breakpoint
CREATE INDEX "coffee_groups_of_round" ON "coffee_groups" USING btree ("round_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_rounds_number" ON "coffee_rounds" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE UNIQUE INDEX "coffee_rounds_one_open" ON "coffee_rounds" USING btree ("organisation_id") WHERE state in ('open', 'drawn');--> statement-breakpoint
CREATE INDEX "coffee_rounds_newest" ON "coffee_rounds" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "coffee_rounds_on" ON "coffee_rounds" USING btree ("meet_by") WHERE state = 'published';--> statement-breakpoint
CREATE INDEX "coffee_skips_of_person" ON "coffee_skips" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "coffee_answer_counts_wall" ON "coffee_answer_counts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_feedback_wall" ON "coffee_feedback" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "coffee_tellings_wall" ON "coffee_tellings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_waiting_wall" ON "coffee_waiting" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_keep_apart_wall" ON "coffee_keep_apart" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_members_wall" ON "coffee_members" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_rather_nots_wall" ON "coffee_rather_nots" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "coffee_draw_inputs_wall" ON "coffee_draw_inputs" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "coffee_draws_wall" ON "coffee_draws" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_group_members_wall" ON "coffee_group_members" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_groups_wall" ON "coffee_groups" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_rounds_wall" ON "coffee_rounds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "coffee_skips_wall" ON "coffee_skips" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));