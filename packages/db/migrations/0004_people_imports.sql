CREATE TYPE "public"."import_outcome" AS ENUM('new', 'changed', 'same', 'conflict', 'left-out', 'fault');--> statement-breakpoint
CREATE TYPE "public"."import_state" AS ENUM('preparing', 'imported', 'undone');--> statement-breakpoint
CREATE TABLE "people_import_files" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people_import_files" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people_import_progress" (
	"import_id" uuid PRIMARY KEY NOT NULL,
	"done" integer NOT NULL,
	"total" integer NOT NULL,
	"moved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "people_import_progress" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people_import_rows" (
	"import_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"outcome" "import_outcome" NOT NULL,
	"planned" jsonb NOT NULL,
	"done" jsonb,
	CONSTRAINT "people_import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
ALTER TABLE "people_import_rows" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
CREATE TABLE "people_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_ids" uuid[] NOT NULL,
	"uploaded_by" uuid,
	"file_name" text NOT NULL,
	"state" "import_state" DEFAULT 'preparing' NOT NULL,
	"mapping" jsonb NOT NULL,
	"answers" jsonb NOT NULL,
	"preview" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"imported_at" timestamp with time zone,
	"imported_by" uuid,
	"imported_version" integer,
	"undone_at" timestamp with time zone,
	"undone_by" uuid,
	"forgotten_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_imports_imported" CHECK (("people_imports"."state" = 'preparing') = ("people_imports"."imported_at" is null)),
	CONSTRAINT "people_imports_undone" CHECK (("people_imports"."state" = 'undone') = ("people_imports"."undone_at" is not null))
);
--> statement-breakpoint
ALTER TABLE "people_imports" ENABLE ROW LEVEL SECURITY;--> statement-breakpoint
ALTER TABLE "people_import_files" ADD CONSTRAINT "people_import_files_import_id_people_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."people_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_import_progress" ADD CONSTRAINT "people_import_progress_import_id_people_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."people_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_import_rows" ADD CONSTRAINT "people_import_rows_import_id_people_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."people_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_uploaded_by_people_id_fk" FOREIGN KEY ("uploaded_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_imported_by_people_id_fk" FOREIGN KEY ("imported_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people_imports" ADD CONSTRAINT "people_imports_undone_by_people_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."people"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "people_import_rows_by_outcome" ON "people_import_rows" USING btree ("import_id","outcome","line");--> statement-breakpoint
CREATE INDEX "people_imports_old" ON "people_imports" USING btree ("created_at") WHERE forgotten_at is null;--> statement-breakpoint
CREATE INDEX "people_imports_uploaded_by" ON "people_imports" USING btree ("uploaded_by");--> statement-breakpoint
CREATE POLICY "people_import_files_wall" ON "people_import_files" AS PERMISSIVE FOR ALL TO "elevate_app" USING (import_id in (select id from people_imports) or (select app.is_system())) WITH CHECK (import_id in (select id from people_imports) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "people_import_progress_wall" ON "people_import_progress" AS PERMISSIVE FOR ALL TO "elevate_app" USING (import_id in (select id from people_imports) or (select app.is_system())) WITH CHECK (import_id in (select id from people_imports) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "people_import_rows_wall" ON "people_import_rows" AS PERMISSIVE FOR ALL TO "elevate_app" USING (import_id in (select id from people_imports) or (select app.is_system())) WITH CHECK (import_id in (select id from people_imports) or (select app.is_system()));--> statement-breakpoint
CREATE POLICY "people_imports_wall" ON "people_imports" AS PERMISSIVE FOR ALL TO "elevate_app" USING (organisation_ids <@ (select app.organisations())::uuid[] or (select app.is_system())) WITH CHECK (organisation_ids <@ (select app.organisations())::uuid[] or (select app.is_system()));