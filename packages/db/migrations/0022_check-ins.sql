CREATE TYPE "public"."check_in_audience" AS ENUM('all-partners', 'first-year');--> statement-breakpoint
CREATE TYPE "public"."check_in_named_reader" AS ENUM('my-mentor', 'my-lead');--> statement-breakpoint
CREATE TYPE "public"."check_in_rhythm" AS ENUM('fortnightly', 'monthly', 'quarterly', 'off');--> statement-breakpoint
CREATE TABLE "check_in_absences" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	CONSTRAINT "check_in_absences_order" CHECK ("check_in_absences"."starts_on" <= "check_in_absences"."ends_on")
);
--> statement-breakpoint
ALTER TABLE "check_in_absences" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_anonymous_answers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"round_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"score" smallint,
	"choice" text,
	"words" text,
	CONSTRAINT "check_in_anonymous_answers_score" CHECK ("check_in_anonymous_answers"."score" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "check_in_anonymous_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_answered" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"answered_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_answered_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_answered" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_answers" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"score" smallint,
	"choice" text,
	"words" text,
	"reader" "check_in_named_reader" NOT NULL,
	"reader_id" uuid,
	CONSTRAINT "check_in_answers_round_id_person_id_question_pk" PRIMARY KEY("round_id","person_id","question"),
	CONSTRAINT "check_in_answers_score" CHECK ("check_in_answers"."score" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "check_in_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_drafts" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answers" jsonb NOT NULL,
	"contact" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "check_in_drafts_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_drafts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_follow_ups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"round_id" uuid,
	"reasons" text[] NOT NULL,
	"channel" text,
	"owner_id" uuid,
	"deputy_id" uuid,
	"step" integer DEFAULT 0 NOT NULL,
	"due_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"seen_at" timestamp with time zone,
	"seen_by" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	CONSTRAINT "check_in_follow_ups_done" CHECK ("check_in_follow_ups"."done_at" is null or "check_in_follow_ups"."seen_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_hops" (
	"follow_up_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"round_id" uuid,
	"to_person_id" uuid,
	"why" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_hops_follow_up_id_step_pk" PRIMARY KEY("follow_up_id","step")
);
--> statement-breakpoint
ALTER TABLE "check_in_hops" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_invitations" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"reminded_at" timestamp with time zone,
	CONSTRAINT "check_in_invitations_round_id_person_id_pk" PRIMARY KEY("round_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_invitations" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_own_leads" (
	"organisation_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"lead_id" uuid NOT NULL,
	"deputy_id" uuid,
	CONSTRAINT "check_in_own_leads_organisation_id_person_id_pk" PRIMARY KEY("organisation_id","person_id"),
	CONSTRAINT "check_in_own_leads_two_people" CHECK ("check_in_own_leads"."lead_id" is distinct from "check_in_own_leads"."deputy_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_own_leads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_private_answers" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"question" text NOT NULL,
	"score" smallint,
	"choice" text,
	"words" text,
	CONSTRAINT "check_in_private_answers_round_id_person_id_question_pk" PRIMARY KEY("round_id","person_id","question"),
	CONSTRAINT "check_in_private_answers_score" CHECK ("check_in_private_answers"."score" between 1 and 5)
);
--> statement-breakpoint
ALTER TABLE "check_in_private_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_programmes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rhythm" "check_in_rhythm" NOT NULL,
	"audience" "check_in_audience" NOT NULL,
	"starts_on" date NOT NULL,
	"open_days" integer NOT NULL,
	"questions" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "check_in_programmes_open_days" CHECK ("check_in_programmes"."open_days" between 3 and 28)
);
--> statement-breakpoint
ALTER TABLE "check_in_programmes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_reads" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"reader_id" uuid NOT NULL,
	"read_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "check_in_reads_round_id_person_id_reader_id_pk" PRIMARY KEY("round_id","person_id","reader_id")
);
--> statement-breakpoint
ALTER TABLE "check_in_reads" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"programme_id" uuid NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"counted_at" timestamp with time zone,
	"results" jsonb,
	CONSTRAINT "check_in_rounds_counted" CHECK (("check_in_rounds"."counted_at" is null) = ("check_in_rounds"."results" is null))
);
--> statement-breakpoint
ALTER TABLE "check_in_rounds" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_sendings" (
	"round_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"is_partly_anonymous" boolean NOT NULL,
	"contact" jsonb,
	CONSTRAINT "check_in_sendings_round_id_person_id_pk" PRIMARY KEY("round_id","person_id"),
	CONSTRAINT "check_in_sendings_anonymous_or_contact" CHECK (not ("check_in_sendings"."is_partly_anonymous" and "check_in_sendings"."contact" is not null))
);
--> statement-breakpoint
ALTER TABLE "check_in_sendings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "check_in_teams" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"lead_id" uuid,
	"deputy_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "check_in_teams_two_people" CHECK ("check_in_teams"."lead_id" is distinct from "check_in_teams"."deputy_id" or "check_in_teams"."lead_id" is null)
);
--> statement-breakpoint
ALTER TABLE "check_in_teams" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "check_in_absences" ADD CONSTRAINT "check_in_absences_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_absences" ADD CONSTRAINT "check_in_absences_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_anonymous_answers" ADD CONSTRAINT "check_in_anonymous_answers_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_anonymous_answers" ADD CONSTRAINT "check_in_anonymous_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answered" ADD CONSTRAINT "check_in_answered_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answered" ADD CONSTRAINT "check_in_answered_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answered" ADD CONSTRAINT "check_in_answered_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_answers" ADD CONSTRAINT "check_in_answers_reader_id_people_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_drafts" ADD CONSTRAINT "check_in_drafts_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_drafts" ADD CONSTRAINT "check_in_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_seen_by_people_id_fk" FOREIGN KEY ("seen_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_follow_ups" ADD CONSTRAINT "check_in_follow_ups_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_hops" ADD CONSTRAINT "check_in_hops_follow_up_id_check_in_follow_ups_id_fk" FOREIGN KEY ("follow_up_id") REFERENCES "public"."check_in_follow_ups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_hops" ADD CONSTRAINT "check_in_hops_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_hops" ADD CONSTRAINT "check_in_hops_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_hops" ADD CONSTRAINT "check_in_hops_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_hops" ADD CONSTRAINT "check_in_hops_to_person_id_people_id_fk" FOREIGN KEY ("to_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_invitations" ADD CONSTRAINT "check_in_invitations_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_invitations" ADD CONSTRAINT "check_in_invitations_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_invitations" ADD CONSTRAINT "check_in_invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_own_leads" ADD CONSTRAINT "check_in_own_leads_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_own_leads" ADD CONSTRAINT "check_in_own_leads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_own_leads" ADD CONSTRAINT "check_in_own_leads_lead_id_people_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_own_leads" ADD CONSTRAINT "check_in_own_leads_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_private_answers" ADD CONSTRAINT "check_in_private_answers_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_private_answers" ADD CONSTRAINT "check_in_private_answers_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_programmes" ADD CONSTRAINT "check_in_programmes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_programmes" ADD CONSTRAINT "check_in_programmes_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_reads" ADD CONSTRAINT "check_in_reads_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_reads" ADD CONSTRAINT "check_in_reads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_reads" ADD CONSTRAINT "check_in_reads_reader_id_people_id_fk" FOREIGN KEY ("reader_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_rounds" ADD CONSTRAINT "check_in_rounds_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_rounds" ADD CONSTRAINT "check_in_rounds_programme_id_check_in_programmes_id_fk" FOREIGN KEY ("programme_id") REFERENCES "public"."check_in_programmes"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_sendings" ADD CONSTRAINT "check_in_sendings_round_id_check_in_rounds_id_fk" FOREIGN KEY ("round_id") REFERENCES "public"."check_in_rounds"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_sendings" ADD CONSTRAINT "check_in_sendings_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_teams" ADD CONSTRAINT "check_in_teams_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_teams" ADD CONSTRAINT "check_in_teams_lead_id_people_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_teams" ADD CONSTRAINT "check_in_teams_deputy_id_people_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_absences_of_organisation" ON "check_in_absences" USING btree ("organisation_id","ends_on");--> statement-breakpoint
CREATE INDEX "check_in_absences_of_person" ON "check_in_absences" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "check_in_anonymous_answers_of_round" ON "check_in_anonymous_answers" USING btree ("round_id");--> statement-breakpoint
CREATE INDEX "check_in_answered_of_person" ON "check_in_answered" USING btree ("person_id","answered_at");--> statement-breakpoint
CREATE INDEX "check_in_answered_of_organisation" ON "check_in_answered" USING btree ("organisation_id","answered_at");--> statement-breakpoint
CREATE INDEX "check_in_answers_of_person" ON "check_in_answers" USING btree ("person_id","round_id");--> statement-breakpoint
CREATE INDEX "check_in_answers_of_reader" ON "check_in_answers" USING btree ("reader_id","round_id");--> statement-breakpoint
CREATE INDEX "check_in_drafts_of_person" ON "check_in_drafts" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_follow_ups_one_each" ON "check_in_follow_ups" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_follow_ups_one_call_back" ON "check_in_follow_ups" USING btree ("organisation_id","person_id") WHERE round_id is null and done_at is null;--> statement-breakpoint
CREATE INDEX "check_in_follow_ups_of_person" ON "check_in_follow_ups" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "check_in_follow_ups_waiting" ON "check_in_follow_ups" USING btree ("organisation_id","due_on","id") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "check_in_hops_of_round" ON "check_in_hops" USING btree ("round_id","person_id");--> statement-breakpoint
CREATE INDEX "check_in_hops_to" ON "check_in_hops" USING btree ("to_person_id");--> statement-breakpoint
CREATE INDEX "check_in_invitations_of_person" ON "check_in_invitations" USING btree ("person_id","round_id");--> statement-breakpoint
CREATE INDEX "check_in_own_leads_of_person" ON "check_in_own_leads" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "check_in_own_leads_of_lead" ON "check_in_own_leads" USING btree ("lead_id");--> statement-breakpoint
CREATE INDEX "check_in_private_answers_of_person" ON "check_in_private_answers" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_programmes_once" ON "check_in_programmes" USING btree ("organisation_id","number");--> statement-breakpoint
CREATE INDEX "check_in_reads_of_reader" ON "check_in_reads" USING btree ("reader_id","round_id");--> statement-breakpoint
CREATE UNIQUE INDEX "check_in_rounds_once" ON "check_in_rounds" USING btree ("organisation_id","opens_on");--> statement-breakpoint
CREATE INDEX "check_in_rounds_to_count" ON "check_in_rounds" USING btree ("closes_on") WHERE counted_at is null;--> statement-breakpoint
CREATE INDEX "check_in_sendings_of_person" ON "check_in_sendings" USING btree ("person_id");--> statement-breakpoint
CREATE POLICY "check_in_absences_wall" ON "check_in_absences" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_anonymous_answers_wall" ON "check_in_anonymous_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_answered_wall" ON "check_in_answered" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_answers_wall" ON "check_in_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or reader_id = (select app.person()) or (reader = 'my-lead' and ((select app.is_system()) or exists (select from check_in_hops h where h.round_id = check_in_answers.round_id and h.person_id = check_in_answers.person_id and (h.to_person_id = (select app.person()) or (h.to_person_id is null and h.organisation_id = any ((select app.programmes())::uuid[]))))))) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "check_in_drafts_wall" ON "check_in_drafts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "check_in_follow_ups_wall" ON "check_in_follow_ups" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system()) or exists (select from check_in_hops h where h.follow_up_id = check_in_follow_ups.id and (h.to_person_id = (select app.person()) or (h.to_person_id is null and h.organisation_id = any ((select app.programmes())::uuid[]))))) WITH CHECK (person_id = (select app.person()) or (select app.is_system()) or exists (select from check_in_hops h where h.follow_up_id = check_in_follow_ups.id and (h.to_person_id = (select app.person()) or (h.to_person_id is null and h.organisation_id = any ((select app.programmes())::uuid[])))));--> statement-breakpoint
CREATE POLICY "check_in_hops_wall" ON "check_in_hops" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or to_person_id = (select app.person()) or (select app.is_system()) or (to_person_id is null and organisation_id = any ((select app.programmes())::uuid[]))) WITH CHECK (person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_invitations_wall" ON "check_in_invitations" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or (select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_own_leads_wall" ON "check_in_own_leads" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_private_answers_wall" ON "check_in_private_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "check_in_programmes_wall" ON "check_in_programmes" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_reads_wall" ON "check_in_reads" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person()) or reader_id = (select app.person())) WITH CHECK (reader_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "check_in_rounds_wall" ON "check_in_rounds" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "check_in_sendings_wall" ON "check_in_sendings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (person_id = (select app.person())) WITH CHECK (person_id = (select app.person()));--> statement-breakpoint
CREATE POLICY "check_in_teams_wall" ON "check_in_teams" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));