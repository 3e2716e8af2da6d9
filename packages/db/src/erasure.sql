-- Erasing a person: what becomes of each table that says something about people. Run at every migration. It stands in
-- the database, because much of it nobody but its author may read, the application neither: what is answered is numbers.

-- In order: what hangs on something goes before it. In `whose`, $1 is the person, $2 a pattern of their names and
-- addresses, $3 their e-mail address, $4 a pattern of what they are called by first name.
create or replace function app.erasure_steps()
returns table (step int, in_table text, fate text, whose text, becomes text, why text) language sql immutable as $$ values
  (0, 'record_holds', 'deleted', 'released_at is not null and (record_id in (select id from applications where person_id = $1) or record_id in (select id from support_contacts where person_id = $1))', null, 'Holds on records of the person that were released'),
  (1, 'notifications', 'reworded', 'person_id <> $1 and ((title || '' '' || body) ~* $2 or (person_id <> $1 and person_id in (select app.people_around($1)) and (title || '' '' || body) ~* $4))', 'title = app.without_name(title, $2, $4), body = app.without_name(body, $2, $4)', 'What others were told, without the name'),
  (2, 'outbox', 'reworded', 'person_id is distinct from $1 and lower(to_address) <> lower($3) and ((subject || '' '' || body || attachments::text) ~* $2 or (person_id <> $1 and person_id in (select app.people_around($1)) and (subject || '' '' || body || attachments::text) ~* $4))', 'subject = app.without_name(subject, $2, $4), body = app.without_name(body, $2, $4), attachments = ''[]''', 'E-mails to others, without the name'),
  (3, 'tasks', 'reworded', 'about_person_id is distinct from $1 and (title || '' '' || detail) ~* $2', 'title = app.without_name(title, $2, $4), detail = app.without_name(detail, $2, $4)', 'Tasks that mention the person, without the name'),
  (4, 'coffee_tellings', 'reworded', 'person_id <> $1 and round_id in (select m.round_id from coffee_group_members m where m.person_id = $1) and person_id <> $1 and person_id in (select app.people_around($1)) and (message ~* $2 or message ~* $4)', 'message = app.without_name(message, $2, $4)', 'What others were told of their match, without the name'),
  (5, 'coffee_groups', 'reworded', 'id in (select m.group_id from coffee_group_members m where m.person_id = $1) and (explanation ~* $2 or explanation ~* $4)', 'explanation = app.without_name(explanation, $2, $4)', 'Why people were matched, without the name'),
  (6, 'coffee_draws', 'reworded', 'round_id in (select m.round_id from coffee_group_members m where m.person_id = $1) and (plan::text ~* $2 or plan::text ~* $4)', 'plan = app.without_name(plan::text, $2, $4)::jsonb', 'How rounds were drawn, without the name'),
  (7, 'buddy_pairs', 'reworded', 'id in (select m.pair_id from buddy_members m where m.person_id = $1) and (array_to_string(reasons, '' '') ~* $2 or array_to_string(reasons, '' '') ~* $4)', 'reasons = array(select app.without_name(r, $2, $4) from unnest(reasons) with ordinality as u(r, n) order by n)', 'Why two became buddies, without the name'),
  (8, 'chat_slots', 'reworded', 'host_name ~* $2', 'host_name = regexp_replace(host_name, $2, ''a former colleague'', ''gi'')', 'Who was named for chats before applying'),
  (9, 'campaigns', 'reworded', '(coalesce(contact_name, '''') || '' '' || coalesce(contact_email, '''') || '' '' || coalesce(contact_phone, '''')) ~* $2', 'contact_name = regexp_replace(contact_name, $2, ''a former colleague'', ''gi''), contact_email = case when contact_email ~* $2 then null else contact_email end, contact_phone = case when contact_phone ~* $2 then null else contact_phone end', 'Who was named as the contact of a campaign'),
  (10, 'idempotency_keys', 'deleted', 'person_id = $1 or answer::text ~* $2', null, 'Answers kept for repeated requests'),
  (11, 'links', 'deleted', 'person_id = $1', null, 'Links sent by e-mail'),
  (12, 'refresh_tokens', 'deleted', 'sign_in_id in (select id from sign_ins where person_id = $1)', null, 'Signing in'),
  (13, 'sign_ins', 'deleted', 'person_id = $1', null, 'Signing in'),
  (14, 'accounts', 'deleted', 'person_id = $1', null, 'Signing in'),
  (104, 'authenticators', 'deleted', 'person_id = $1', null, 'Signing in'),
  (105, 'recovery_codes', 'deleted', 'person_id = $1', null, 'Signing in'),
  (106, 'passkeys', 'deleted', 'person_id = $1', null, 'Signing in'),
  (107, 'sign_in_steps', 'deleted', 'person_id = $1', null, 'Signing in'),
  (15, 'throttles', 'deleted', 'key ilike ''%'' || $3 || ''%''', null, 'Attempts to sign in'),
  (16, 'unsubscribe_links', 'deleted', 'person_id = $1', null, 'How the person chose to be told'),
  (17, 'notification_choices', 'deleted', 'person_id = $1', null, 'How the person chose to be told'),
  (18, 'notification_preferences', 'deleted', 'person_id = $1', null, 'How the person chose to be told'),
  (19, 'calendar_feeds', 'deleted', 'person_id = $1', null, 'The person’s calendar address'),
  (20, 'notifications', 'deleted', 'person_id = $1', null, 'What the person was told'),
  (21, 'outbox', 'deleted', 'person_id = $1 or lower(to_address) = lower($3) or about_id in (select id from applications where person_id = $1) or about_id in (select l.id from letters l join applications a on a.id = l.application_id where a.person_id = $1)', null, 'E-mails to the person'),
  (22, 'tasks', 'deleted', 'about_person_id = $1 or exists (select from applications a where a.person_id = $1 and (tasks.href like ''%'' || a.id || ''%'' or tasks.dedupe_key like ''%'' || a.id || ''%''))', null, 'Tasks about the person'),
  (23, 'people_import_files', 'deleted', 'import_id in (select i.id from people_imports i where i.forgotten_at is null and app.import_names(i.id, $1, $2))', null, 'Spreadsheets that named the person'),
  (24, 'people_imports', 'emptied', 'forgotten_at is null and app.import_names(id, $1, $2)', 'forgotten_at = now(), answers = ''{}'', preview = preview || ''{"columns": [], "setAside": [], "dateQuestions": [], "organisationQuestions": [], "marks": [], "columnRemarks": [], "columnFaults": []}'', version = version + 1', 'Spreadsheets that named the person'),
  (25, 'people_import_rows', 'deleted', 'import_id in (select i.id from people_imports i where i.forgotten_at = now() or (i.forgotten_at is null and app.import_names(i.id, $1, $2)))', null, 'Spreadsheets that named the person'),
  (26, 'access_backgrounds', 'deleted', 'person_id = $1', null, 'What helps the person to take part'),
  (27, 'access_needs', 'deleted', 'person_id = $1', null, 'What helps the person to take part'),
  (28, 'support_contacts', 'deleted', 'person_id = $1', null, 'That the programme was in touch'),
  (29, 'check_in_hops', 'deleted', 'person_id = $1 or to_person_id = $1', null, 'Check-ins'),
  (30, 'check_in_follow_ups', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (31, 'check_in_answers', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (32, 'check_in_private_answers', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (33, 'check_in_drafts', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (34, 'check_in_sendings', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (35, 'check_in_answered', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (36, 'check_in_invitations', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (37, 'check_in_absences', 'deleted', 'person_id = $1', null, 'Check-ins'),
  (38, 'check_in_reads', 'deleted', 'person_id = $1 or reader_id = $1', null, 'Check-ins'),
  (39, 'check_in_own_leads', 'deleted', 'person_id = $1 or lead_id = $1', null, 'Check-ins'),
  (40, 'coffee_feedback', 'deleted', 'person_id = $1', null, 'Coffee roulette'),
  (41, 'coffee_tellings', 'deleted', 'person_id = $1', null, 'Coffee roulette'),
  (42, 'coffee_skips', 'deleted', 'person_id = $1', null, 'Coffee roulette'),
  (43, 'coffee_waiting', 'deleted', 'person_id = $1', null, 'Coffee roulette'),
  (44, 'coffee_members', 'deleted', 'person_id = $1', null, 'Coffee roulette'),
  (45, 'coffee_rather_nots', 'deleted', 'person_id = $1 or other_person_id = $1', null, 'Coffee roulette'),
  (46, 'coffee_keep_apart', 'deleted', 'low_person_id = $1 or high_person_id = $1', null, 'Coffee roulette'),
  (47, 'buddy_contacts', 'deleted', 'person_id = $1', null, 'Buddies'),
  (48, 'buddy_members', 'deleted', 'person_id = $1', null, 'Buddies'),
  (49, 'buddy_wishes', 'deleted', 'person_id = $1', null, 'Buddies'),
  (50, 'mentoring_notes', 'deleted', 'person_id = $1', null, 'The person’s own private notes'),
  (51, 'mentoring_goals', 'deleted', 'mentorship_id in (select id from mentorships where $1 in (mentor_person_id, partner_person_id))', null, 'Goals that the two set'),
  (52, 'mentoring_agreements', 'deleted', '$1 in (mentor_person_id, partner_person_id)', null, 'What the two agreed'),
  (53, 'mentoring_alerts', 'deleted', 'mentorship_id in (select id from mentorships where $1 in (mentor_person_id, partner_person_id))', null, 'Mentoring'),
  (54, 'mentoring_holds', 'deleted', 'mentorship_id in (select id from mentorships where $1 in (mentor_person_id, partner_person_id))', null, 'Mentoring'),
  (55, 'mentor_offers', 'deleted', '$1 in (mentor_person_id, partner_person_id)', null, 'Mentoring'),
  (56, 'mentor_requests', 'deleted', 'partner_person_id = $1', null, 'Mentoring'),
  (57, 'mentoring_rather_nots', 'deleted', 'person_id = $1 or other_person_id = $1', null, 'Mentoring'),
  (58, 'mentor_conflicts', 'deleted', 'partner_person_id = $1 or mentor_id in (select id from mentors where person_id = $1)', null, 'Mentoring'),
  (59, 'mentor_group_members', 'deleted', 'person_id = $1', null, 'Mentoring'),
  (60, 'mentors', 'emptied', 'person_id = $1', 'areas = ''{}'', modes = ''{}'', meets_needs = ''{}'', languages = ''{}'', is_retired = true, trained_on = null, training_booked_for = null, training = ''none''', 'The entry in the register of mentors, without what it said'),
  (61, 'mentor_certificates', 'deleted', 'person_id = $1', null, 'Training'),
  (62, 'training_bookings', 'deleted', 'person_id = $1', null, 'Training'),
  (63, 'handbook_acknowledgements', 'deleted', 'person_id = $1', null, 'Training'),
  (64, 'drop_in_bookings', 'deleted', 'person_id = $1', null, 'Drop-ins'),
  (65, 'drop_in_hosts', 'deleted', 'person_id = $1', null, 'Drop-ins'),
  (66, 'drop_in_series_hosts', 'deleted', 'person_id = $1', null, 'Drop-ins'),
  (67, 'chat_bookings', 'deleted', 'lower(email) = lower($3)', null, 'Chats before applying'),
  (68, 'score_discussions', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (69, 'scores', 'deleted', 'sheet_id in (select s.id from score_sheets s join applications a on a.id = s.application_id where a.person_id = $1)', null, 'Applications'),
  (70, 'score_sheets', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (71, 'scoring_results', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (72, 'reserve_places', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (73, 'offers', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (74, 'letters', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (75, 'interview_bookings', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (76, 'interview_adjustments', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (77, 'application_notes', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (78, 'application_details', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (79, 'application_answers', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (80, 'blind_answers', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (81, 'applicant_feedback', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (82, 'monitoring_answers', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (83, 'application_steps', 'deleted', 'application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (84, 'application_duplicates', 'deleted', 'low_application_id in (select id from applications where person_id = $1) or high_application_id in (select id from applications where person_id = $1)', null, 'Applications'),
  (85, 'reference_requests', 'deleted', 'application_id in (select id from applications where person_id = $1) or check_id in (select c.id from checks c left join appointments a on a.id = c.appointment_id left join applications p on p.id = c.application_id where $1 in (c.person_id, a.person_id, p.person_id))', null, 'References'),
  (86, 'check_reminders', 'deleted', 'check_id in (select c.id from checks c left join appointments a on a.id = c.appointment_id left join applications p on p.id = c.application_id where $1 in (c.person_id, a.person_id, p.person_id))', null, 'Checks'),
  (87, 'checks', 'deleted', 'id in (select c.id from checks c left join appointments a on a.id = c.appointment_id left join applications p on p.id = c.application_id where $1 in (c.person_id, a.person_id, p.person_id))', null, 'Checks'),
  (88, 'applications', 'deleted', 'person_id = $1', null, 'Applications'),
  (89, 'leaver_items', 'deleted', 'appointment_id in (select id from appointments where person_id = $1)', null, 'Leaving'),
  (90, 'grants', 'deleted', 'person_id = $1', null, 'Roles that had ended'),
  (91, 'legal_holds', 'deleted', 'person_id = $1', null, 'Holds that were released'),
  (92, 'organisation_people', 'deleted', 'person_id = $1', null, 'That an organisation knew the person'),
  (93, 'appointments', 'kept', 'person_id = $1', null, 'That somebody held the role, from when to when: six years after the end (UK GDPR Article 17(3)(b); Records Management Code of Practice)'),
  (94, 'coffee_group_members', 'kept', 'person_id = $1', null, 'That somebody took part in a round, as “a former partner”: the round is also the others’'),
  (95, 'mentorships', 'kept', '$1 in (mentor_person_id, partner_person_id)', null, 'That two were paired and from when to when: it is also the other’s'),
  (96, 'mentoring_sessions', 'kept', 'mentorship_id in (select id from mentorships where $1 in (mentor_person_id, partner_person_id))', null, 'When two met, and nothing of what was said: it is also the other’s'),
  (97, 'campaign_panel', 'kept', 'person_id = $1', null, 'Who decided on other people’s applications, as “a former partner”: until those are deleted'),
  (98, 'score_sheets', 'kept', 'scorer_id = $1', null, 'Scores that were given to other people’s applications: until those are deleted'),
  (99, 'concerns', 'kept', 'author_id = $1', null, 'Safeguarding (UK GDPR Article 17(3)(b) and (e)): the safeguarding lead decides'),
  (100, 'concern_steps', 'kept', 'concern_id in (select id from concerns where author_id = $1)', null, 'Safeguarding (UK GDPR Article 17(3)(b) and (e)): the safeguarding lead decides'),
  (101, 'audit_entries', 'kept', 'actor_id = $1 or subject_id = $1', null, 'That something was done, without what was written: six years (UK GDPR Article 17(3)(e))'),
  (108, 'correction_requests', 'deleted', 'person_id = $1', null, 'What the person asked to be corrected'),
  (102, 'erasure_requests', 'emptied', 'person_id = $1 and state <> ''asked''', 'refused_why = case when state = ''refused'' then ''Erased'' end', 'That the person asked before, without what was answered'),
  (109, 'record_holds', 'reworded', 'reason ~* $2', 'reason = app.without_name(reason, $2, $4)', 'Why records were held, without the name'),
  (103, 'people', 'emptied', 'id = $1', 'given_name = ''A former partner'', family_name = null, preferred_name = null, pronouns = null, email = null, email_fault_since = null, email_fault_how = null, phone = null, address = null, postcode = null, contact_preference = null, skills = ''{}'', interests = ''{}'', availability = ''{}'', offers_mentoring = null, erased_at = now(), version = version + 1', 'The person, without anything that says who it was')
$$;

create or replace function app.escaped(words text) returns text language sql immutable parallel safe as
$$ select regexp_replace(words, '([\.\+\*\?\[\]\(\)\{\}\|\^\$\\])', '\\\1', 'g') $$;

-- A text that the system wrote about somebody, without who it was.
create or replace function app.without_name(words text, names text, first_names text) returns text language sql immutable as
$$ select regexp_replace(regexp_replace(words, names, 'a former partner', 'gi'), first_names, 'a former partner', 'gi') $$;

-- Whether an uploaded spreadsheet says something about a person. The file itself cannot be searched; its rows can.
create or replace function app.import_names(wanted_import uuid, wanted_person uuid, names text) returns boolean
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return exists (select from people_import_rows r where r.import_id = wanted_import
                    and (r.planned::text ~* names or r.done::text ~* names
                         or r.planned::text like '%' || wanted_person || '%' or r.done::text like '%' || wanted_person || '%'))
      or exists (select from people_imports i where i.id = wanted_import and (i.preview::text ~* names or i.answers::text ~* names));
end $$;

-- Whom the person was matched, paired or in mentoring with: who may have been written to about them by first name.
create or replace function app.people_around(wanted uuid) returns setof uuid
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  return query
    select other.person_id from coffee_group_members mine join coffee_group_members other using (group_id) where mine.person_id = wanted
    union select other.person_id from buddy_members mine join buddy_members other using (pair_id) where mine.person_id = wanted
    union select m.mentor_person_id from mentorships m where m.partner_person_id = wanted
    union select m.partner_person_id from mentorships m where m.mentor_person_id = wanted;
end $$;

-- What has to be settled before a person can be erased.
create or replace function app.erasure_obstacles(wanted uuid, on_day date) returns setof text
language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
  if exists (select from legal_holds h where h.person_id = wanted and h.released_at is null) then return next 'held'; end if;
  if exists (select from app.holds_on_records_of(wanted)) then return next 'record-held'; end if;
  if exists (select from mentoring_holds h join mentorships m on m.id = h.mentorship_id
              where wanted in (m.mentor_person_id, m.partner_person_id)) then return next 'notes-held'; end if;
  if exists (select from appointments a where a.person_id = wanted and a.status <> 'ended') then return next 'appointment-open'; end if;
  if exists (select from grants g where g.person_id = wanted and g.ended_at is null and (g.valid_to is null or g.valid_to >= on_day))
    then return next 'role-held'; end if;
  if exists (select from applications a where a.person_id = wanted and a.state not in
      ('draft', 'appointed', 'not-shortlisted', 'not-appointed', 'declined', 'lapsed', 'withdrawn', 'merged'))
    then return next 'application-open'; end if;
  if exists (select from mentorships m where wanted in (m.mentor_person_id, m.partner_person_id) and m.ended_at is null)
    then return next 'mentorship-open'; end if;
end $$;

-- Counts what an erasure would do to each table or, `really`, does it, in the transaction of the caller, and answers
-- the receipt. A second time there is nothing left to do. Whether it may be done has been settled before.
create or replace function app.erase_person(wanted uuid, on_day date, really boolean)
returns table (in_table text, fate text, how_many int, why text)
language plpgsql volatile security definer set search_path = public, pg_temp as $$
declare
  who people;
  one record;
  names text;
  first_names text;
  done int;
begin
  if not app.is_system() then raise exception 'only the system erases' using errcode = 'insufficient_privilege'; end if;
  if really then perform app.keep_holds_still(); end if;
  select * into who from people where id = wanted for update;
  if who.id is null or who.erased_at is not null then return; end if;
  if really and exists (select from app.erasure_obstacles(wanted, on_day)) then
    raise exception 'something stands in the way' using errcode = 'check_violation', constraint = 'erasure_obstacle';
  end if;
  -- A name of one word is looked for only as that word, and what has fewer than four letters not at all.
  select string_agg(distinct case when spoken then '\m' || app.escaped(f) || '\M' else app.escaped(f) end, '|')
    into names
    from (values (who.given_name || ' ' || who.family_name, true), (who.preferred_name || ' ' || who.family_name, true),
                 (who.family_name || ', ' || who.given_name, true),
                 (who.given_name || ' ' || who.preferred_name || ' ' || who.family_name, true), (case when who.family_name is null then who.given_name end, true),
                 (who.email, false), (who.phone, false),
                 ((select a.email from accounts a where a.person_id = wanted), false)) f(f, spoken)
   where length(f) >= 4;
  names := coalesce(names, '(?!)');
  select coalesce(string_agg(distinct '\m' || app.escaped(f) || '\M', '|'), '(?!)') into first_names
    from (values (who.given_name), (who.preferred_name)) f(f) where length(f) >= 2;
  for one in select s.* from app.erasure_steps() s order by s.step loop
    if not really or one.fate = 'kept' then
      execute format('select count(*)::int from %I where %s', one.in_table, one.whose)
        into done using wanted, names, coalesce(who.email, '@'), first_names;
    elsif one.fate = 'deleted' then
      execute format('delete from %I where %s', one.in_table, one.whose) using wanted, names, coalesce(who.email, '@'), first_names;
      get diagnostics done = row_count;
    else
      execute format('update %I set %s where %s', one.in_table, one.becomes, one.whose)
        using wanted, names, coalesce(who.email, '@'), first_names;
      get diagnostics done = row_count;
    end if;
    in_table := one.in_table; fate := one.fate; how_many := done; why := one.why;
    if done > 0 then return next; end if;
  end loop;
end $$;
