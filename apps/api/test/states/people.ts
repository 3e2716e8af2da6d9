import { correctionStates } from '@elevate/contracts/corrections-vocabulary'
import { erasureStates } from '@elevate/contracts/erasure-vocabulary'
import { accountStates } from '@elevate/contracts/people'
import { appointmentStatuses } from '@elevate/contracts/people-vocabulary'
import { newId } from '@elevate/db/ids'
import { aPartner, aPerson, signInAs, type TestPerson } from '../people.ts'
import { from, type Machine, machine, staysIn, type Thing } from './machine.ts'
import type { Scene } from './scene.ts'

const broughtTo: Partial<Record<(typeof appointmentStatuses)[number], string>> = {
  onboarding: `status = 'onboarding', starts_on = null`,
  paused: `status = 'paused', paused_on = '2026-11-02'`,
  ended: `status = 'ended', ended_on = '2026-11-20', end_reason = 'own-wish'`,
}
const at = '/appointments/:appointmentId'

const appointment = ({ api, trust, one }: Scene): Machine =>
  machine({
    name: 'an appointment',
    states: appointmentStatuses,
    columns: ['appointments.status'],
    make: async (state) => {
      const partner = await aPartner(api, trust)
      const { id } = await one<{ id: string }>('select id from appointments where person_id = $1', [partner.id])
      if (broughtTo[state]) await api.owner.query(`update appointments set ${broughtTo[state]} where id = $1`, [id])
      return { appointmentId: id }
    },
    stateOf: async ({ appointmentId }) =>
      (await one<{ status: never }>('select status from appointments where id = $1', [appointmentId])).status,
    versionOf: async ({ appointmentId }) =>
      (await one<{ version: number }>('select version from appointments where id = $1', [appointmentId])).version,
    moves: [
      {
        operation: `POST ${at}/start`,
        versioned: true,
        body: { startsOn: '2026-11-23' },
        leads: { onboarding: 'active' },
      },
      {
        operation: `POST ${at}/extension`,
        versioned: true,
        body: { termEndsOn: '2029-01-01' },
        leads: staysIn('onboarding', 'active', 'paused'),
      },
      { operation: `POST ${at}/pause`, versioned: true, body: { until: null }, leads: { active: 'paused' } },
      { operation: `POST ${at}/resume`, versioned: true, body: {}, leads: { paused: 'active' } },
      {
        operation: `POST ${at}/end`,
        versioned: true,
        body: { endedOn: '2026-11-23', reason: 'own-wish' },
        leads: from(['onboarding', 'active', 'paused'], 'ended'),
      },
      {
        operation: `PATCH ${at}`,
        versioned: true,
        body: { payment: 'unpaid' },
        leads: staysIn('onboarding', 'active', 'paused'),
      },
    ],
  })

const accountAs: Partial<Record<(typeof accountStates)[number], string>> = {
  none: 'delete from accounts where person_id = $1',
  invited: 'update accounts set password_hash = null where person_id = $1',
  disabled: 'update accounts set disabled_at = now() where person_id = $1',
}

const account = ({ api, trust }: Scene): Machine =>
  machine({
    name: 'an account',
    states: accountStates,
    make: async (state) => {
      const { id } = await aPartner(api, trust)
      const made = accountAs[state]
      if (made) await api.owner.query(made, [id])
      return { personId: id }
    },
    stateOf: async ({ personId }) => {
      const { rows } = await api.owner.query('select * from accounts where person_id = $1', [personId])
      if (!rows[0]) return 'none'
      if (rows[0].disabled_at) return 'disabled'
      return rows[0].password_hash ? 'active' : 'invited'
    },
    moves: [
      {
        operation: 'POST /people/:personId/invitation',
        body: { organisationId: trust.id },
        leads: from(['none', 'invited'], 'invited'),
      },
      {
        operation: 'POST /people/:personId/account/disable',
        leads: from(['invited', 'active', 'disabled'], 'disabled'),
      },
      {
        operation: 'POST /people/:personId/account/enable',
        leads: { ...staysIn('invited', 'active'), disabled: 'active' },
      },
    ],
  })

/** Known to the organisation, without an appointment. */
const known = async ({ api, trust }: Scene): Promise<TestPerson> => {
  const person: TestPerson = await aPerson(api)
  await api.owner.query(
    `insert into organisation_people (organisation_id, person_id, source) values ($1, $2, 'typed')`,
    [trust.id, person.id],
  )
  return person
}
const somebody = async (scene: Scene): Promise<Thing> => {
  const person = await known(scene)
  return { personId: person.id, authorization: (await signInAs(scene.api, person)).authorization }
}
const themselves = ({ authorization = '' }: Thing) => ({ authorization, cookie: '' })

const erasure = (scene: Scene): Machine =>
  machine({
    name: 'a request to be erased',
    states: erasureStates,
    columns: ['erasure_requests.state'],
    make: async (state) => {
      const person = await somebody(scene)
      const requestId = newId()
      const [receipt, why] = [state === 'erased' ? '[]' : null, state === 'refused' ? 'It is needed' : null]
      await scene.api.owner.query(
        `insert into erasure_requests (id, person_id, organisation_ids, state, due_on, receipt, refused_why, decided_at)
         values ($1, $2, $3, $4, '2026-12-23', $5, $6, $7)`,
        [requestId, person.personId, [scene.trust.id], state, receipt, why, state === 'asked' ? null : new Date()],
      )
      return { ...person, requestId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: never }>(
          'select state from erasure_requests where person_id = $1 order by id desc limit 1',
          [personId],
        )
      ).state,
    moves: [
      { operation: 'POST /erasure-requests/:requestId/erasure', leads: { asked: 'erased' } },
      {
        operation: 'POST /erasure-requests/:requestId/refusal',
        body: { why: 'It is needed for a claim' },
        leads: { asked: 'refused' },
      },
      { operation: 'DELETE /me/erasure-request', by: themselves, leads: { asked: 'withdrawn' } },
      {
        operation: 'POST /people/:personId/erasure-requests',
        leads: from(['erased', 'refused', 'withdrawn'], 'asked'),
      },
      {
        operation: 'POST /me/erasure-requests',
        by: themselves,
        leads: from(['erased', 'refused', 'withdrawn'], 'asked'),
      },
    ],
  })

const wrong = { subject: 'name', words: 'My name is spelled with one t' }

const correction = (scene: Scene): Machine =>
  machine({
    name: 'a request to put something right',
    states: correctionStates,
    columns: ['correction_requests.state'],
    make: async (state) => {
      const person = await somebody(scene)
      const correctionId = newId()
      const answer = state === 'corrected' || state === 'refused' ? 'One t' : null
      await scene.api.owner.query(
        `insert into correction_requests (id, person_id, organisation_ids, subject, words, state, due_on, answer, decided_at)
         values ($1, $2, $3, 'name', 'One t', $4, '2026-12-23', $5, $6)`,
        [correctionId, person.personId, [scene.trust.id], state, answer, state === 'asked' ? null : new Date()],
      )
      return { ...person, correctionId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: never }>(
          'select state from correction_requests where person_id = $1 order by id desc limit 1',
          [personId],
        )
      ).state,
    moves: [
      {
        operation: 'POST /corrections/:correctionId/answer',
        what: 'corrected',
        body: { outcome: 'corrected', answer: 'One t now' },
        leads: { asked: 'corrected' },
      },
      {
        operation: 'POST /corrections/:correctionId/answer',
        what: 'refused',
        body: { outcome: 'refused', answer: 'The passport says two' },
        leads: { asked: 'refused' },
      },
      { operation: 'DELETE /me/corrections/:correctionId', by: themselves, leads: { asked: 'withdrawn' } },
      {
        operation: 'POST /people/:personId/corrections',
        body: wrong,
        leads: from(['corrected', 'refused', 'withdrawn'], 'asked'),
      },
      {
        operation: 'POST /me/corrections',
        by: themselves,
        body: wrong,
        leads: from(['corrected', 'refused', 'withdrawn'], 'asked'),
      },
    ],
  })

const hold = (scene: Scene): Machine =>
  machine({
    name: 'a legal hold',
    states: ['held', 'released'],
    make: async (state) => {
      const { id: personId } = await known(scene)
      const holdId = newId()
      await scene.api.owner.query(
        `insert into legal_holds (id, person_id, reason, review_on, released_at) values ($1, $2, 'A claim', '2027-06-01', $3)`,
        [holdId, personId, state === 'released' ? new Date() : null],
      )
      return { personId, holdId }
    },
    stateOf: async ({ personId }) =>
      (
        await scene.one<{ state: 'held' | 'released' }>(
          `select case when released_at is null then 'held' else 'released' end as state from legal_holds
            where person_id = $1 order by id desc limit 1`,
          [personId],
        )
      ).state,
    moves: [
      { operation: 'POST /people/:personId/legal-holds/:holdId/release', leads: { held: 'released' } },
      {
        operation: 'POST /people/:personId/legal-holds',
        body: { reason: 'A claim', reviewOn: '2027-06-01' },
        leads: { released: 'held' },
      },
    ],
  })

export const peopleMachines = (scene: Scene): Machine[] =>
  [appointment, account, erasure, correction, hold].map((make) => make(scene))
