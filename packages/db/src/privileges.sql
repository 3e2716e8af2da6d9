-- Run at every migration, after the tables changed. The application works as a role that owns nothing.
create or replace trigger organisation_people_name before insert or update on organisation_people
  for each row execute function app.name_in_organisation();
create or replace trigger people_name after update of given_name, preferred_name, family_name, email, interests
  on people for each row execute function app.rename_in_organisations();
create or replace trigger appointments_counted after insert or update or delete on appointments
  for each row execute function app.appointment_in_organisation();
create or replace trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function app.refuse_change();
create or replace trigger audit_entries_never_emptied before truncate on audit_entries
  for each statement execute function app.refuse_change();

grant usage on schema public, app, pgboss to elevate_app;
grant select, insert, update, delete on all tables in schema public to elevate_app;
revoke update, delete, truncate on audit_entries from elevate_app;
grant usage on all sequences in schema public to elevate_app;
grant execute on all functions in schema app to elevate_app;
-- The job library keeps its own tables; they hold ids, never personal data.
grant select, insert, update, delete on all tables in schema pgboss to elevate_app;
grant usage on all sequences in schema pgboss to elevate_app;
grant execute on all functions in schema pgboss to elevate_app;
