import { accountStates } from '@elevate/contracts/people'
import { appointmentStatuses } from '@elevate/contracts/people-vocabulary'
import { aPartner } from '../people.ts'
import { from, type Machine, machine, staysIn } from './machine.ts'
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

export const peopleMachines = (scene: Scene): Machine[] => [appointment(scene), account(scene)]
