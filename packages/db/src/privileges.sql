-- Run at every migration, after the tables changed. The application works as a role that owns nothing.
create or replace trigger organisation_people_name before insert or update on organisation_people
  for each row execute function app.name_in_organisation();
create or replace trigger people_name after update of given_name, preferred_name, family_name, email, interests
  on people for each row execute function app.rename_in_organisations();
create or replace trigger people_email_fault before update of email on people
  for each row execute function app.lift_email_fault();
create or replace trigger appointments_counted after insert or update or delete on appointments
  for each row execute function app.appointment_in_organisation();
create or replace trigger audit_entries_append_only before update or delete on audit_entries
  for each row execute function app.refuse_change_of_entry();
create or replace trigger audit_entries_never_emptied before truncate on audit_entries
  for each statement execute function app.refuse_change();
create or replace trigger audit_entries_chained before insert on audit_entries
  for each row execute function app.chain_audit_entry();
create or replace trigger audit_entries_head after insert on audit_entries
  referencing new table as added for each statement execute function app.move_audit_head();
create or replace trigger audit_checks_append_only before update or delete on audit_checks
  for each row execute function app.refuse_change();
create or replace trigger applications_state_by_step before update of state on applications
  for each row execute function app.refuse_state_without_step();
create or replace trigger application_details_name before insert or update of family_name, given_name, application_id
  on application_details for each row execute function app.name_of_application();
create or replace trigger application_steps_taken before insert on application_steps
  for each row execute function app.take_step();
create or replace trigger application_steps_append_only before update of application_id, move, from_state, to_state, at
  on application_steps for each row execute function app.refuse_change();
create or replace trigger drop_in_bookings_counted after insert or delete or update of state on drop_in_bookings
  for each row execute function app.count_drop_in_bookings();
create or replace trigger handbook_versions_published before update or delete on handbook_versions
  for each row when (old.published_at is not null) execute function app.refuse_published_change();
create or replace trigger applications_kept before delete on applications
  for each row when (old.state <> 'draft') execute function app.refuse_while_held('id', 'campaign_id');
create or replace trigger appointments_kept before delete on appointments
  for each row execute function app.refuse_while_held('id');
create or replace trigger support_contacts_kept before delete on support_contacts
  for each row execute function app.refuse_while_held('id');
create or replace trigger mentoring_goals_kept before delete on mentoring_goals
  for each row execute function app.refuse_while_held('mentorship_id');
create or replace trigger mentorships_notes after insert on mentorships
  for each row execute function app.open_mentoring_notes();
create or replace trigger coffee_rounds_seed after insert on coffee_rounds
  for each row execute function app.fix_coffee_seed();
create or replace trigger coffee_rounds_seed_fixed before update of seed_commitment, seed_shown_at on coffee_rounds
  for each row execute function app.keep_coffee_seed();

-- The list of people behind one look at the wall: the view reads as the owner of the tables, so its own condition is
-- what keeps organisations apart. `offset 0` keeps what is read of people and accounts behind it, whatever a query asks of
-- them: without it PostgreSQL looks for an email among all people first. A security barrier would do the same and read a
-- whole organisation for a page. Columns may be added at the end; a migration that changes others drops the view.
create or replace view people_in_organisations as
  select k.organisation_id, k.person_id, k.sort_name, c.name, c.email, c.phone, c.interests,
         k.appointment_id, k.role, k.status, k.paused_until, k.term_ends_on, c.account
    from organisation_people k
    cross join lateral (
      select concat_ws(' ', coalesce(p.preferred_name, p.given_name), p.family_name) as name, p.email, p.phone, p.interests,
             case when a.person_id is null then 'none' when a.disabled_at is not null then 'disabled'
                  when a.password_hash is null then 'invited' else 'active' end as account
        from people p
        left join accounts a on a.person_id = p.id
       where p.id = k.person_id
      offset 0) c
   where k.organisation_id = any ((select app.looks_after())::uuid[]);

-- What people who work in one organisation know of each other: a name, and how to reach who has said so. Reads as the owner
-- of the tables. `offset 0` keeps the condition in front of whatever a query asks of the names, as a security barrier
-- would, while a join still finds each person by the index (it cannot behind a barrier). The function asks by itself whom
-- it answers.
create or replace view colleagues as
  select p.id, c.given_name, c.preferred_name, c.family_name,
         app.contact_of(p.id, 'email') as email, app.contact_of(p.id, 'phone') as phone
    from people p
    cross join lateral (
      select p.given_name, p.preferred_name, p.family_name
       where p.id = (select app.person()) or (select app.is_system()) or (select app.is_administrator()) or p.erased_at is not null
          or exists (select from organisation_people k
                      where k.person_id = p.id and k.organisation_id = any ((select app.organisations())::uuid[]))
      offset 0) c;

-- What a panel may know of who applied: a number, and how far it has come. Reads as the owner of the tables, so its own
-- condition is the wall, in front of what a query asks; nobody writes through it.
create or replace view candidates with (security_barrier) as
  select a.id, a.campaign_id, a.organisation_id, a.candidate_number, a.state
    from applications a
   where a.campaign_id = any ((select app.panels())::uuid[]) or a.organisation_id = any ((select app.programmes())::uuid[])
      or (select app.is_system());

grant usage on schema public, app, pgboss to elevate_app;
-- Whether migrations are pending is told to whoever watches; what they are is in the code.
grant usage on schema drizzle to elevate_app;
grant select on drizzle.__drizzle_migrations to elevate_app;
grant select, insert, update, delete on all tables in schema public to elevate_app;
revoke insert, update, delete, truncate on candidates, colleagues, people_in_organisations from elevate_app;
revoke update, delete, truncate on audit_entries, audit_checks from elevate_app;
-- The heads of its chains are moved by a trigger alone.
revoke insert, update, delete, truncate on audit_lanes from elevate_app;
revoke insert, update, delete, truncate on application_moves_allowed from elevate_app;
-- Seeds are made and given away by functions alone.
revoke all on coffee_seeds from elevate_app;
-- Scores and steps go only with the application that they belong to.
revoke delete, truncate on score_sheets, scores, application_steps from elevate_app;
-- Pairs end; they are not deleted.
revoke delete, truncate on buddy_pairs, buddy_members from elevate_app;
-- What was done about a concern is only added to, and goes only with the concern, which nobody here deletes.
revoke update, delete, truncate on concern_steps from elevate_app;
revoke delete, truncate on concerns from elevate_app;
-- Reading is enough for a policy of all commands to let a row be deleted. Who may not write it, may not delete it either.
do $$
declare one record;
begin
  for one in
    select w.tablename as its, w.tablename || '_delete' as name, w.with_check as condition
      from pg_policies w
      left join pg_policies d on d.schemaname = w.schemaname and d.tablename = w.tablename and d.cmd = 'DELETE'
     where w.schemaname = 'public' and w.cmd = 'ALL' and w.with_check <> 'true'
       and w.with_check is distinct from w.qual and d.qual is distinct from w.with_check
  loop
    execute format('drop policy if exists %I on %I', one.name, one.its);
    execute format('create policy %I on %I as restrictive for delete to elevate_app using (%s)', one.name, one.its, one.condition);
  end loop;
end $$;
grant usage on all sequences in schema public to elevate_app;
grant execute on all functions in schema app to elevate_app;
-- The job library keeps its own tables; they hold ids, never personal data.
grant select, insert, update, delete on all tables in schema pgboss to elevate_app;
grant usage on all sequences in schema pgboss to elevate_app;
grant execute on all functions in schema pgboss to elevate_app;
