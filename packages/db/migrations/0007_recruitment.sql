CREATE TYPE "public"."complaint_answer" AS ENUM('no', 'yes', 'rather-talk');--> statement-breakpoint
CREATE TYPE "public"."nhs_employment" AS ENUM('no', 'this-organisation', 'another-organisation');--> statement-breakpoint
CREATE TYPE "public"."application_route" AS ENUM('online', 'phone', 'post');--> statement-breakpoint
CREATE TYPE "public"."turn_down_reason" AS ENUM('not-eligible', 'essential-criteria-not-met', 'others-scored-higher', 'interview-below-standard', 'did-not-attend', 'no-answer', 'checks-not-met', 'place-no-longer-there', 'other');--> statement-breakpoint
CREATE TYPE "public"."campaign_payment" AS ENUM('paid', 'unpaid', 'choice');--> statement-breakpoint
CREATE TYPE "public"."campaign_stage" AS ENUM('draft', 'published', 'completed', 'cancelled');--> statement-breakpoint
CREATE TYPE "public"."criterion_kind" AS ENUM('essential', 'desirable');--> statement-breakpoint
CREATE TYPE "public"."criterion_stage" AS ENUM('sift', 'interview', 'both');--> statement-breakpoint
CREATE TYPE "public"."nhs_staff_rule" AS ENUM('welcome', 'not-from-this-organisation', 'not-from-the-nhs');--> statement-breakpoint
CREATE TYPE "public"."panel_role" AS ENUM('scorer', 'chair');--> statement-breakpoint
CREATE TYPE "public"."check_kind" AS ENUM('identity', 'right-to-work', 'reference', 'dbs', 'occupational-health', 'confidentiality', 'declaration-of-interests', 'document', 'training', 'account', 'kit', 'other');--> statement-breakpoint
CREATE TYPE "public"."check_owner" AS ENUM('applicant', 'programme', 'referee', 'occupational-health', 'other-team');--> statement-breakpoint
CREATE TYPE "public"."offer_end" AS ENUM('accepted', 'declined', 'lapsed', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."meeting_way" AS ENUM('in-person', 'video', 'phone');--> statement-breakpoint
CREATE TYPE "public"."interview_attendance" AS ENUM('attended', 'missed');--> statement-breakpoint
CREATE TYPE "public"."interview_booking_end" AS ENUM('moved', 'cancelled', 'time-cancelled', 'withdrawn');--> statement-breakpoint
CREATE TYPE "public"."letter_kind" AS ENUM('application-received', 'not-shortlisted', 'interview-invitation', 'offer', 'reserve', 'not-appointed', 'appointment', 'reference-request');--> statement-breakpoint
CREATE TYPE "public"."scoring_stage" AS ENUM('sift', 'interview');--> statement-breakpoint
CREATE TYPE "public"."task_kind" AS ENUM('mentor-wanted', 'buddy-wanted', 'first-week', 'early-review', 'check-expiring', 'feedback-due', 'phone', 'print', 'other');--> statement-breakpoint
CREATE TABLE "application_details" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"given_name" text DEFAULT '' NOT NULL,
	"family_name" text,
	"preferred_name" text,
	"pronouns" text,
	"email" text,
	"phone" text,
	"address" text,
	"postcode" text,
	"contact_preference" "contact_preference",
	"formats_needed" text DEFAULT '' NOT NULL,
	"is_old_enough" boolean,
	"nhs_employment" "nhs_employment",
	"nhs_employer" text,
	"backgrounds" text[] DEFAULT '{}' NOT NULL,
	"link_to_area" text DEFAULT '' NOT NULL,
	"interests" text[] DEFAULT '{}' NOT NULL,
	"availability" text[] DEFAULT '{}' NOT NULL,
	"hours_per_month" integer,
	"practical_needs" text DEFAULT '' NOT NULL,
	"interests_declared" text,
	"complaint" "complaint_answer",
	"referees" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"finished_sections" text[] DEFAULT '{}' NOT NULL,
	"notice_read_at" timestamp with time zone,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_details_hours" CHECK ("application_details"."hours_per_month" between 0 and 300)
);
--> statement-breakpoint
ALTER TABLE "application_details" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_duplicates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"low_application_id" uuid NOT NULL,
	"high_application_id" uuid NOT NULL,
	"alike" text[] NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"decision" text,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	CONSTRAINT "application_duplicates_order" CHECK ("application_duplicates"."low_application_id" < "application_duplicates"."high_application_id"),
	CONSTRAINT "application_duplicates_decision" CHECK ("application_duplicates"."decision" in ('merged', 'different-people'))
);
--> statement-breakpoint
ALTER TABLE "application_duplicates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_adjustments" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"to_provide" text NOT NULL,
	"arranged_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "interview_adjustments" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_answers" (
	"application_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"saved_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_answers_application_id_question_id_pk" PRIMARY KEY("application_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "application_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_moves_allowed" (
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	CONSTRAINT "application_moves_allowed_move_from_state_pk" PRIMARY KEY("move","from_state")
);
--> statement-breakpoint
ALTER TABLE "application_moves_allowed" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"move" text NOT NULL,
	"from_state" text NOT NULL,
	"to_state" text NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"by_person_id" uuid,
	"by_applicant" boolean NOT NULL,
	"reason" "turn_down_reason",
	"why" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "application_steps" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "applications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"person_id" uuid,
	"candidate_number" integer,
	"reference" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"state_since" timestamp with time zone DEFAULT now() NOT NULL,
	"route" "application_route" NOT NULL,
	"entered_by" uuid,
	"started_at" timestamp with time zone DEFAULT now() NOT NULL,
	"submitted_at" timestamp with time zone,
	"late_until" timestamp with time zone,
	"draft_key" text NOT NULL,
	"merged_into" uuid,
	"delete_on" date,
	"kept_because" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applications_state" CHECK ("applications"."state" in ('draft', 'submitted', 'sift', 'shortlisted', 'interview', 'interviewed', 'reserve', 'offered', 'onboarding', 'appointed', 'not-shortlisted', 'not-appointed', 'declined', 'lapsed', 'withdrawn', 'merged')),
	CONSTRAINT "applications_sent" CHECK ("applications"."state" in ('draft', 'withdrawn', 'merged') or "applications"."submitted_at" is not null),
	CONSTRAINT "applications_merged" CHECK (("applications"."state" = 'merged') <= ("applications"."merged_into" is not null)),
	CONSTRAINT "applications_typed" CHECK ("applications"."route" = 'online' or "applications"."entered_by" is not null or "applications"."state" <> 'draft')
);
--> statement-breakpoint
ALTER TABLE "applications" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "blind_answers" (
	"application_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"covered" integer NOT NULL,
	CONSTRAINT "blind_answers_application_id_question_id_pk" PRIMARY KEY("application_id","question_id")
);
--> statement-breakpoint
ALTER TABLE "blind_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_panel" (
	"campaign_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" "panel_role" NOT NULL,
	"is_lay" boolean NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	"left_at" timestamp with time zone,
	CONSTRAINT "campaign_panel_campaign_id_person_id_pk" PRIMARY KEY("campaign_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "campaign_panel" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaign_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"prompt" text NOT NULL,
	"hint" text DEFAULT '' NOT NULL,
	"word_limit" integer NOT NULL,
	"is_required" boolean NOT NULL,
	"is_hidden_from_panel" boolean NOT NULL,
	CONSTRAINT "campaign_questions_words" CHECK ("campaign_questions"."word_limit" between 20 and 2000)
);
--> statement-breakpoint
ALTER TABLE "campaign_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"title" text NOT NULL,
	"slug" text NOT NULL,
	"role_version_id" uuid NOT NULL,
	"stage" "campaign_stage" DEFAULT 'draft' NOT NULL,
	"places" integer NOT NULL,
	"opens_at" timestamp with time zone,
	"closes_at" timestamp with time zone,
	"summary" text DEFAULT '' NOT NULL,
	"about_the_work" text DEFAULT '' NOT NULL,
	"where_it_happens" text DEFAULT '' NOT NULL,
	"support_offered" text DEFAULT '' NOT NULL,
	"contact_name" text DEFAULT '' NOT NULL,
	"contact_email" text,
	"contact_phone" text,
	"contact_address" text DEFAULT '' NOT NULL,
	"nhs_staff" "nhs_staff_rule" NOT NULL,
	"minimum_age" integer NOT NULL,
	"payment" "campaign_payment" NOT NULL,
	"payment_rate_id" uuid,
	"informal_chat" text DEFAULT '' NOT NULL,
	"interview_days" text DEFAULT '' NOT NULL,
	"referees_asked" integer NOT NULL,
	"scorers_needed" integer NOT NULL,
	"discuss_at_spread" integer NOT NULL,
	"guarantees_interview" boolean NOT NULL,
	"copied_from" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"published_at" timestamp with time zone,
	"completed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "campaigns_slug_form" CHECK ("campaigns"."slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
	CONSTRAINT "campaigns_places" CHECK ("campaigns"."places" between 1 and 500),
	CONSTRAINT "campaigns_times" CHECK ("campaigns"."closes_at" > "campaigns"."opens_at"),
	CONSTRAINT "campaigns_published" CHECK ("campaigns"."stage" in ('draft', 'cancelled') or ("campaigns"."opens_at" is not null and "campaigns"."closes_at" is not null and "campaigns"."published_at" is not null)),
	CONSTRAINT "campaigns_scorers" CHECK ("campaigns"."scorers_needed" between 2 and 10),
	CONSTRAINT "campaigns_spread" CHECK ("campaigns"."discuss_at_spread" between 1 and 4),
	CONSTRAINT "campaigns_referees" CHECK ("campaigns"."referees_asked" between 0 and 4)
);
--> statement-breakpoint
ALTER TABLE "campaigns" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_criteria" (
	"id" uuid PRIMARY KEY NOT NULL,
	"role_version_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" "criterion_kind" NOT NULL,
	"text" text NOT NULL,
	"scored_at" "criterion_stage" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_criteria" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "role_versions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"number" integer NOT NULL,
	"description" text NOT NULL,
	"time_asked" text NOT NULL,
	"fixed_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "role_versions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"application_id" uuid,
	"appointment_id" uuid,
	"person_id" uuid,
	"template_id" uuid,
	"position" integer NOT NULL,
	"kind" "check_kind" NOT NULL,
	"label" text NOT NULL,
	"guidance" text DEFAULT '' NOT NULL,
	"is_mandatory_before_start" boolean NOT NULL,
	"blocks_confidential_work" boolean NOT NULL,
	"owner" "check_owner" NOT NULL,
	"owner_person_id" uuid,
	"state" text DEFAULT 'not-started' NOT NULL,
	"due_on" date,
	"requested_at" timestamp with time zone,
	"completed_on" date,
	"completed_by" uuid,
	"renew_after_months" integer,
	"expires_on" date,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"waived_why" text,
	"waived_by" uuid,
	"waived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "checks_state" CHECK ("checks"."state" in ('not-required', 'not-started', 'requested', 'in-progress', 'complete', 'waived')),
	CONSTRAINT "checks_waived" CHECK (("checks"."state" = 'waived') = ("checks"."waived_why" is not null and "checks"."waived_at" is not null)),
	CONSTRAINT "checks_complete" CHECK (("checks"."state" = 'complete') <= ("checks"."completed_on" is not null)),
	CONSTRAINT "checks_of_somebody" CHECK (num_nonnulls("checks"."application_id", "checks"."appointment_id", "checks"."person_id") > 0),
	CONSTRAINT "checks_dbs_number" CHECK (coalesce("checks"."evidence" ->> 'certificateNumber', '000000000000') ~ '^[0-9]{12}$')
);
--> statement-breakpoint
ALTER TABLE "checks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reference_requests" (
	"id" uuid PRIMARY KEY NOT NULL,
	"check_id" uuid NOT NULL,
	"application_id" uuid,
	"organisation_id" uuid NOT NULL,
	"referee_name" text NOT NULL,
	"relationship" text DEFAULT '' NOT NULL,
	"email" text,
	"phone" text,
	"token_hash" text NOT NULL,
	"asked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"asked_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"answered_at" timestamp with time zone,
	"typed_by" uuid,
	"declined_at" timestamp with time zone,
	"answers" jsonb,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "reference_requests_answered" CHECK (("reference_requests"."answered_at" is null) = ("reference_requests"."answers" is null))
);
--> statement-breakpoint
ALTER TABLE "reference_requests" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "applicant_feedback" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"due_on" date NOT NULL,
	"words" text DEFAULT '' NOT NULL,
	"given_at" timestamp with time zone,
	"given_by" uuid,
	"given_how" "contact_preference",
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "applicant_feedback_given" CHECK (("applicant_feedback"."given_at" is null) = ("applicant_feedback"."given_how" is null))
);
--> statement-breakpoint
ALTER TABLE "applicant_feedback" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "application_notes" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"words" text NOT NULL,
	"written_at" timestamp with time zone DEFAULT now() NOT NULL,
	"written_by" uuid
);
--> statement-breakpoint
ALTER TABLE "application_notes" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "letter_kind" NOT NULL,
	"template_id" uuid,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"by" "contact_preference" NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	"made_by" uuid,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "letters" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "offers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"conditions" text NOT NULL,
	"answer_by" date NOT NULL,
	"offered_at" timestamp with time zone DEFAULT now() NOT NULL,
	"offered_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_how" "offer_end",
	"answered_for" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "offers_ended" CHECK (("offers"."ended_at" is null) = ("offers"."ended_how" is null))
);
--> statement-breakpoint
ALTER TABLE "offers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "reserve_places" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"until" date NOT NULL,
	"agrees" boolean,
	"agreed_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "reserve_places" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slot_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"name" text NOT NULL,
	"email" text,
	"phone" text,
	"question" text DEFAULT '' NOT NULL,
	"token_hash" text NOT NULL,
	"booked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"cancelled_at" timestamp with time zone,
	"held_at" timestamp with time zone,
	CONSTRAINT "chat_bookings_reachable" CHECK ("chat_bookings"."email" is not null or "chat_bookings"."phone" is not null)
);
--> statement-breakpoint
ALTER TABLE "chat_bookings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "chat_slots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"host_name" text NOT NULL,
	"way" "meeting_way" NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "chat_slots_minutes" CHECK ("chat_slots"."minutes" between 5 and 120)
);
--> statement-breakpoint
ALTER TABLE "chat_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_bookings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slot_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"booked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"booked_by" uuid,
	"ended_at" timestamp with time zone,
	"ended_how" "interview_booking_end",
	"attendance" "interview_attendance",
	"calendar_sequence" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "interview_bookings_ended" CHECK (("interview_bookings"."ended_at" is null) = ("interview_bookings"."ended_how" is null))
);
--> statement-breakpoint
ALTER TABLE "interview_bookings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"question" text NOT NULL,
	"criterion_id" uuid
);
--> statement-breakpoint
ALTER TABLE "interview_questions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "interview_slots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"minutes" integer NOT NULL,
	"way" "meeting_way" NOT NULL,
	"place" text DEFAULT '' NOT NULL,
	"arrival" text DEFAULT '' NOT NULL,
	"cancelled_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "interview_slots_minutes" CHECK ("interview_slots"."minutes" between 5 and 240)
);
--> statement-breakpoint
ALTER TABLE "interview_slots" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_answers" (
	"application_id" uuid PRIMARY KEY NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"answers" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "monitoring_answers" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "monitoring_counts" (
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"question" text NOT NULL,
	"answer" text NOT NULL,
	"reached" text NOT NULL,
	"people" integer NOT NULL,
	CONSTRAINT "monitoring_counts_campaign_id_question_answer_reached_pk" PRIMARY KEY("campaign_id","question","answer","reached"),
	CONSTRAINT "monitoring_counts_from_five" CHECK ("monitoring_counts"."people" >= 5)
);
--> statement-breakpoint
ALTER TABLE "monitoring_counts" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "checklist_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"number" integer NOT NULL,
	"items" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
ALTER TABLE "checklist_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "letter_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "letter_kind" NOT NULL,
	"number" integer NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid
);
--> statement-breakpoint
ALTER TABLE "letter_templates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "payment_rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"valid_from" date NOT NULL,
	"day_pence" integer NOT NULL,
	"half_day_pence" integer NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	CONSTRAINT "payment_rates_pence" CHECK ("payment_rates"."day_pence" >= 0 and "payment_rates"."half_day_pence" >= 0)
);
--> statement-breakpoint
ALTER TABLE "payment_rates" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "recruitment_settings" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"values" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "recruitment_settings" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score_discussions" (
	"application_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"stage" "scoring_stage" NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"agreed_score" smallint NOT NULL,
	"note" text NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"recorded_by" uuid,
	CONSTRAINT "score_discussions_application_id_criterion_id_stage_pk" PRIMARY KEY("application_id","criterion_id","stage"),
	CONSTRAINT "score_discussions_range" CHECK ("score_discussions"."agreed_score" between 0 and 4)
);
--> statement-breakpoint
ALTER TABLE "score_discussions" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "score_sheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"scorer_id" uuid NOT NULL,
	"stage" "scoring_stage" NOT NULL,
	"has_conflict" boolean NOT NULL,
	"conflict" text DEFAULT '' NOT NULL,
	"declared_at" timestamp with time zone DEFAULT now() NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "score_sheets_conflict" CHECK (not ("score_sheets"."has_conflict" and "score_sheets"."submitted_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "score_sheets" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scores" (
	"sheet_id" uuid NOT NULL,
	"criterion_id" uuid NOT NULL,
	"score" smallint,
	"evidence" text DEFAULT '' NOT NULL,
	"is_final" boolean DEFAULT false NOT NULL,
	CONSTRAINT "scores_sheet_id_criterion_id_pk" PRIMARY KEY("sheet_id","criterion_id"),
	CONSTRAINT "scores_range" CHECK ("scores"."score" between 0 and 4),
	CONSTRAINT "scores_final" CHECK (not "scores"."is_final" or ("scores"."score" is not null and ("scores"."score" > 1 or btrim("scores"."evidence") <> '')))
);
--> statement-breakpoint
ALTER TABLE "scores" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scoring_locks" (
	"campaign_id" uuid NOT NULL,
	"stage" "scoring_stage" NOT NULL,
	"organisation_id" uuid NOT NULL,
	"locked_at" timestamp with time zone DEFAULT now() NOT NULL,
	"locked_by" uuid,
	CONSTRAINT "scoring_locks_campaign_id_stage_pk" PRIMARY KEY("campaign_id","stage")
);
--> statement-breakpoint
ALTER TABLE "scoring_locks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "scoring_results" (
	"application_id" uuid NOT NULL,
	"stage" "scoring_stage" NOT NULL,
	"campaign_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"total" integer NOT NULL,
	"essential_total" integer NOT NULL,
	"most_possible" integer NOT NULL,
	"meets_all_essential" boolean NOT NULL,
	"place" integer NOT NULL,
	CONSTRAINT "scoring_results_application_id_stage_pk" PRIMARY KEY("application_id","stage")
);
--> statement-breakpoint
ALTER TABLE "scoring_results" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"kind" "task_kind" NOT NULL,
	"title" text NOT NULL,
	"detail" text DEFAULT '' NOT NULL,
	"href" text,
	"about_person_id" uuid,
	"owner_id" uuid,
	"due_on" date NOT NULL,
	"dedupe_key" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"created_by" uuid,
	"done_at" timestamp with time zone,
	"done_by" uuid,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "tasks_done" CHECK ("tasks"."done_at" is null or "tasks"."withdrawn_at" is null)
);
--> statement-breakpoint
ALTER TABLE "tasks" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "application_details" ADD CONSTRAINT "application_details_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_details" ADD CONSTRAINT "application_details_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_duplicates" ADD CONSTRAINT "application_duplicates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_duplicates" ADD CONSTRAINT "application_duplicates_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_duplicates" ADD CONSTRAINT "application_duplicates_low_application_id_applications_id_fk" FOREIGN KEY ("low_application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_duplicates" ADD CONSTRAINT "application_duplicates_high_application_id_applications_id_fk" FOREIGN KEY ("high_application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_duplicates" ADD CONSTRAINT "application_duplicates_decided_by_people_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_adjustments" ADD CONSTRAINT "interview_adjustments_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_adjustments" ADD CONSTRAINT "interview_adjustments_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_adjustments" ADD CONSTRAINT "interview_adjustments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_question_id_campaign_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."campaign_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_answers" ADD CONSTRAINT "application_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_steps" ADD CONSTRAINT "application_steps_by_person_id_people_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applications" ADD CONSTRAINT "applications_entered_by_people_id_fk" FOREIGN KEY ("entered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_answers" ADD CONSTRAINT "blind_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_answers" ADD CONSTRAINT "blind_answers_question_id_campaign_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."campaign_questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_answers" ADD CONSTRAINT "blind_answers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "blind_answers" ADD CONSTRAINT "blind_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_panel" ADD CONSTRAINT "campaign_panel_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_panel" ADD CONSTRAINT "campaign_panel_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_panel" ADD CONSTRAINT "campaign_panel_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_questions" ADD CONSTRAINT "campaign_questions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaign_questions" ADD CONSTRAINT "campaign_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_role_version_id_role_versions_id_fk" FOREIGN KEY ("role_version_id") REFERENCES "public"."role_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_payment_rate_id_payment_rates_id_fk" FOREIGN KEY ("payment_rate_id") REFERENCES "public"."payment_rates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_criteria" ADD CONSTRAINT "role_criteria_role_version_id_role_versions_id_fk" FOREIGN KEY ("role_version_id") REFERENCES "public"."role_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_criteria" ADD CONSTRAINT "role_criteria_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_versions" ADD CONSTRAINT "role_versions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "role_versions" ADD CONSTRAINT "role_versions_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_appointment_id_appointments_id_fk" FOREIGN KEY ("appointment_id") REFERENCES "public"."appointments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_template_id_checklist_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "public"."checklist_templates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_owner_person_id_people_id_fk" FOREIGN KEY ("owner_person_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_completed_by_people_id_fk" FOREIGN KEY ("completed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checks" ADD CONSTRAINT "checks_waived_by_people_id_fk" FOREIGN KEY ("waived_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_check_id_checks_id_fk" FOREIGN KEY ("check_id") REFERENCES "public"."checks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_asked_by_people_id_fk" FOREIGN KEY ("asked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_requests" ADD CONSTRAINT "reference_requests_typed_by_people_id_fk" FOREIGN KEY ("typed_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant_feedback" ADD CONSTRAINT "applicant_feedback_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant_feedback" ADD CONSTRAINT "applicant_feedback_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "applicant_feedback" ADD CONSTRAINT "applicant_feedback_given_by_people_id_fk" FOREIGN KEY ("given_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_notes" ADD CONSTRAINT "application_notes_written_by_people_id_fk" FOREIGN KEY ("written_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_made_by_people_id_fk" FOREIGN KEY ("made_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_offered_by_people_id_fk" FOREIGN KEY ("offered_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "offers" ADD CONSTRAINT "offers_answered_for_people_id_fk" FOREIGN KEY ("answered_for") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD CONSTRAINT "reserve_places_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reserve_places" ADD CONSTRAINT "reserve_places_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_bookings" ADD CONSTRAINT "chat_bookings_slot_id_chat_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."chat_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_bookings" ADD CONSTRAINT "chat_bookings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_bookings" ADD CONSTRAINT "chat_bookings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_slots" ADD CONSTRAINT "chat_slots_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_slots" ADD CONSTRAINT "chat_slots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "chat_slots" ADD CONSTRAINT "chat_slots_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_bookings" ADD CONSTRAINT "interview_bookings_slot_id_interview_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."interview_slots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_bookings" ADD CONSTRAINT "interview_bookings_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_bookings" ADD CONSTRAINT "interview_bookings_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_bookings" ADD CONSTRAINT "interview_bookings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_bookings" ADD CONSTRAINT "interview_bookings_booked_by_people_id_fk" FOREIGN KEY ("booked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_questions" ADD CONSTRAINT "interview_questions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_questions" ADD CONSTRAINT "interview_questions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_questions" ADD CONSTRAINT "interview_questions_criterion_id_role_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."role_criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "interview_slots" ADD CONSTRAINT "interview_slots_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_answers" ADD CONSTRAINT "monitoring_answers_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_answers" ADD CONSTRAINT "monitoring_answers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_answers" ADD CONSTRAINT "monitoring_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_counts" ADD CONSTRAINT "monitoring_counts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "monitoring_counts" ADD CONSTRAINT "monitoring_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_templates" ADD CONSTRAINT "checklist_templates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "checklist_templates" ADD CONSTRAINT "checklist_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_templates" ADD CONSTRAINT "letter_templates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_rates" ADD CONSTRAINT "payment_rates_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_rates" ADD CONSTRAINT "payment_rates_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recruitment_settings" ADD CONSTRAINT "recruitment_settings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_discussions" ADD CONSTRAINT "score_discussions_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_discussions" ADD CONSTRAINT "score_discussions_criterion_id_role_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."role_criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_discussions" ADD CONSTRAINT "score_discussions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_discussions" ADD CONSTRAINT "score_discussions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_discussions" ADD CONSTRAINT "score_discussions_recorded_by_people_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "score_sheets" ADD CONSTRAINT "score_sheets_scorer_id_people_id_fk" FOREIGN KEY ("scorer_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_sheet_id_score_sheets_id_fk" FOREIGN KEY ("sheet_id") REFERENCES "public"."score_sheets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_role_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."role_criteria"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_locks" ADD CONSTRAINT "scoring_locks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_locks" ADD CONSTRAINT "scoring_locks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_locks" ADD CONSTRAINT "scoring_locks_locked_by_people_id_fk" FOREIGN KEY ("locked_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_results" ADD CONSTRAINT "scoring_results_application_id_applications_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."applications"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_results" ADD CONSTRAINT "scoring_results_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scoring_results" ADD CONSTRAINT "scoring_results_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_about_person_id_people_id_fk" FOREIGN KEY ("about_person_id") REFERENCES "public"."people"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_owner_id_people_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_created_by_people_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_done_by_people_id_fk" FOREIGN KEY ("done_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "application_details_email" ON "application_details" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "application_details_of_organisation" ON "application_details" USING btree ("organisation_id");--> statement-breakpoint
CREATE UNIQUE INDEX "application_duplicates_once" ON "application_duplicates" USING btree ("low_application_id","high_application_id");--> statement-breakpoint
CREATE INDEX "application_duplicates_other" ON "application_duplicates" USING btree ("high_application_id");--> statement-breakpoint
CREATE INDEX "application_duplicates_waiting" ON "application_duplicates" USING btree ("organisation_id") WHERE decision is null;--> statement-breakpoint
CREATE INDEX "application_steps_in_order" ON "application_steps" USING btree ("application_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_reference" ON "applications" USING btree ("reference");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_candidate" ON "applications" USING btree ("campaign_id","candidate_number");--> statement-breakpoint
CREATE UNIQUE INDEX "applications_one_each" ON "applications" USING btree ("campaign_id","person_id") WHERE state not in ('withdrawn', 'merged');--> statement-breakpoint
CREATE INDEX "applications_of_person" ON "applications" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "applications_newest" ON "applications" USING btree ("campaign_id","id");--> statement-breakpoint
CREATE INDEX "applications_by_state" ON "applications" USING btree ("organisation_id","state","state_since");--> statement-breakpoint
CREATE INDEX "applications_to_delete" ON "applications" USING btree ("delete_on") WHERE delete_on is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "campaign_panel_one_chair" ON "campaign_panel" USING btree ("campaign_id") WHERE role = 'chair' and left_at is null;--> statement-breakpoint
CREATE INDEX "campaign_panel_of_person" ON "campaign_panel" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "campaign_questions_in_order" ON "campaign_questions" USING btree ("campaign_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "campaigns_slug" ON "campaigns" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "campaigns_newest" ON "campaigns" USING btree ("organisation_id","id");--> statement-breakpoint
CREATE INDEX "campaigns_closing" ON "campaigns" USING btree ("closes_at") WHERE stage = 'published';--> statement-breakpoint
CREATE UNIQUE INDEX "role_criteria_position" ON "role_criteria" USING btree ("role_version_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "role_versions_number" ON "role_versions" USING btree ("organisation_id","role","number");--> statement-breakpoint
CREATE INDEX "checks_of_application" ON "checks" USING btree ("application_id","position");--> statement-breakpoint
CREATE INDEX "checks_of_appointment" ON "checks" USING btree ("appointment_id","position");--> statement-breakpoint
CREATE INDEX "checks_of_person" ON "checks" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "checks_expiring" ON "checks" USING btree ("expires_on") WHERE expires_on is not null;--> statement-breakpoint
CREATE INDEX "checks_open" ON "checks" USING btree ("organisation_id","state","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "reference_requests_token" ON "reference_requests" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "reference_requests_of_check" ON "reference_requests" USING btree ("check_id");--> statement-breakpoint
CREATE INDEX "reference_requests_of_application" ON "reference_requests" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "applicant_feedback_due" ON "applicant_feedback" USING btree ("organisation_id","due_on") WHERE given_at is null;--> statement-breakpoint
CREATE INDEX "application_notes_of_application" ON "application_notes" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "letters_of_application" ON "letters" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "letters_to_send" ON "letters" USING btree ("organisation_id") WHERE sent_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "offers_one_open" ON "offers" USING btree ("application_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "offers_to_answer" ON "offers" USING btree ("answer_by") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "reserve_places_until" ON "reserve_places" USING btree ("until") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "chat_bookings_one_each" ON "chat_bookings" USING btree ("slot_id") WHERE cancelled_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "chat_bookings_token" ON "chat_bookings" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "chat_bookings_of_campaign" ON "chat_bookings" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "chat_slots_once" ON "chat_slots" USING btree ("campaign_id","starts_at","host_name") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "chat_slots_in_order" ON "chat_slots" USING btree ("campaign_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_bookings_one_each" ON "interview_bookings" USING btree ("slot_id") WHERE ended_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "interview_bookings_one_time" ON "interview_bookings" USING btree ("application_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "interview_bookings_of_campaign" ON "interview_bookings" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "interview_bookings_of_application" ON "interview_bookings" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "interview_questions_in_order" ON "interview_questions" USING btree ("campaign_id","position");--> statement-breakpoint
CREATE INDEX "interview_slots_in_order" ON "interview_slots" USING btree ("campaign_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "interview_slots_once" ON "interview_slots" USING btree ("campaign_id","starts_at","place") WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX "monitoring_answers_of_campaign" ON "monitoring_answers" USING btree ("campaign_id");--> statement-breakpoint
CREATE UNIQUE INDEX "checklist_templates_number" ON "checklist_templates" USING btree ("organisation_id","role","number");--> statement-breakpoint
CREATE INDEX "checklist_templates_of_role" ON "checklist_templates" USING btree ("organisation_id","role");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_templates_number" ON "letter_templates" USING btree ("organisation_id","kind","number");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_rates_from" ON "payment_rates" USING btree ("organisation_id","valid_from");--> statement-breakpoint
CREATE UNIQUE INDEX "score_sheets_one_each" ON "score_sheets" USING btree ("application_id","scorer_id","stage");--> statement-breakpoint
CREATE INDEX "score_sheets_of_campaign" ON "score_sheets" USING btree ("campaign_id","stage");--> statement-breakpoint
CREATE INDEX "score_sheets_of_scorer" ON "score_sheets" USING btree ("scorer_id");--> statement-breakpoint
CREATE INDEX "scoring_results_in_order" ON "scoring_results" USING btree ("campaign_id","stage","place");--> statement-breakpoint
CREATE UNIQUE INDEX "tasks_once" ON "tasks" USING btree ("dedupe_key");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "tasks" USING btree ("organisation_id","due_on","id") WHERE done_at is null and withdrawn_at is null;--> statement-breakpoint
CREATE INDEX "tasks_of_owner" ON "tasks" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "tasks_about" ON "tasks" USING btree ("about_person_id");--> statement-breakpoint
CREATE POLICY "application_details_wall" ON "application_details" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_details.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_details.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "application_duplicates_wall" ON "application_duplicates" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "interview_adjustments_wall" ON "interview_adjustments" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_adjustments.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_adjustments.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "application_answers_wall" ON "application_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_answers.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_answers.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "application_moves_allowed_wall" ON "application_moves_allowed" AS PERMISSIVE FOR ALL TO "elevate_app" USING (true) WITH CHECK (false);--> statement-breakpoint
CREATE POLICY "application_steps_wall" ON "application_steps" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_steps.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = application_steps.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "applications_wall" ON "applications" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or person_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "blind_answers_wall" ON "blind_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "campaign_panel_wall" ON "campaign_panel" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "campaign_questions_wall" ON "campaign_questions" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "campaigns_wall" ON "campaigns" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "role_criteria_wall" ON "role_criteria" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "role_versions_wall" ON "role_versions" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "checks_wall" ON "checks" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or person_id = (select app.person()) or exists (select from applications a where a.id = checks.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or person_id = (select app.person()) or exists (select from applications a where a.id = checks.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "reference_requests_wall" ON "reference_requests" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "applicant_feedback_wall" ON "applicant_feedback" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = applicant_feedback.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = applicant_feedback.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "application_notes_wall" ON "application_notes" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "letters_wall" ON "letters" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = letters.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = letters.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "offers_wall" ON "offers" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = offers.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = offers.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "reserve_places_wall" ON "reserve_places" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = reserve_places.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = reserve_places.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "chat_bookings_wall" ON "chat_bookings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "chat_slots_wall" ON "chat_slots" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "interview_bookings_wall" ON "interview_bookings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_bookings.application_id and a.person_id = (select app.person()))) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.id = interview_bookings.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "interview_questions_wall" ON "interview_questions" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "interview_slots_wall" ON "interview_slots" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()) or exists (select from applications a where a.campaign_id = interview_slots.campaign_id and a.person_id = (select app.person()) and a.state = 'interview')) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "monitoring_answers_wall" ON "monitoring_answers" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system()) or exists (select from applications a where a.id = monitoring_answers.application_id and a.person_id = (select app.person()))) WITH CHECK ((select app.is_system()) or exists (select from applications a where a.id = monitoring_answers.application_id and a.person_id = (select app.person())));--> statement-breakpoint
CREATE POLICY "monitoring_counts_wall" ON "monitoring_counts" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or (select app.is_system())) WITH CHECK ((select app.is_system()));--> statement-breakpoint
CREATE POLICY "checklist_templates_wall" ON "checklist_templates" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "letter_templates_wall" ON "letter_templates" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[])) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]));--> statement-breakpoint
CREATE POLICY "payment_rates_wall" ON "payment_rates" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "recruitment_settings_wall" ON "recruitment_settings" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.organisations())::uuid[]) or organisation_id = any ((select app.places())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.organisations())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "score_discussions_wall" ON "score_discussions" AS PERMISSIVE FOR ALL TO "elevate_app" USING ((select app.is_system()) or app.may_see_scores(application_id, campaign_id, organisation_id, stage::text)) WITH CHECK (campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "score_sheets_wall" ON "score_sheets" AS PERMISSIVE FOR ALL TO "elevate_app" USING (scorer_id = (select app.person()) or (select app.is_system()) or app.may_see_scores(application_id, campaign_id, organisation_id, stage::text)) WITH CHECK ((scorer_id = (select app.person()) and campaign_id = any ((select app.panels())::uuid[])) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "scores_wall" ON "scores" AS PERMISSIVE FOR ALL TO "elevate_app" USING (exists (select from score_sheets s where s.id = scores.sheet_id)) WITH CHECK (exists (select from score_sheets s where s.id = scores.sheet_id));--> statement-breakpoint
CREATE POLICY "scoring_locks_wall" ON "scoring_locks" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "scoring_results_wall" ON "scoring_results" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or campaign_id = any ((select app.panels())::uuid[]) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "tasks_wall" ON "tasks" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_id = any ((select app.programmes())::uuid[]) or owner_id = (select app.person()) or (select app.is_system())) WITH CHECK (organisation_id = any ((select app.programmes())::uuid[]) or owner_id = (select app.person()) or (select app.is_system()));--> statement-breakpoint
ALTER POLICY "organisations_wall" ON "organisations" TO elevate_app USING (id = any ((select app.organisations())::uuid[]) or id = any ((select app.places())::uuid[]) or (select app.is_administrator()) or (select app.is_system()) or exists (select from organisation_people k where k.organisation_id = organisations.id and k.person_id = (select app.person()))) WITH CHECK (id = any ((select app.organisations())::uuid[]) or (select app.is_administrator()) or (select app.is_system()));