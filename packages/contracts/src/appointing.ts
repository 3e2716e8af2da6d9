import { type Static, Type } from 'typebox'
import { Clearance } from './application-checks.ts'
import { endpoint } from './endpoint.ts'
import { ContactPreference, PaymentChoice } from './people-vocabulary.ts'
import { Day, Nullable, OneOf, StartDay, Strict, Uuid } from './text.ts'

const tags = ['Appointing'] as const
const params = Strict({ applicationId: Uuid })

const KnownPerson = Type.Object({ personId: Uuid, name: Type.String() })

/** What would happen if the person were appointed to start on this day. */
export const AppointmentPlan = Type.Object({
  applicationId: Uuid,
  name: Type.String(),
  role: Type.String(),
  organisation: Type.String(),
  startsOn: Day,
  termMonths: Nullable(Type.Integer()),
  termEndsOn: Nullable(Day),
  payment: Nullable(PaymentChoice),
  clearance: Clearance,
  /** `account`: the person signs in already; `new`: they are added to your people. */
  person: OneOf(['account', 'new']),
  /** People of the organisation with this email address, who may be the same person: a coordinator decides. */
  lookAlikes: Type.Array(KnownPerson),
  /** What the mail or the caller says. */
  letter: Nullable(Type.Object({ subject: Type.String(), body: Type.String(), by: ContactPreference })),
  invitation: OneOf(['sent', 'has-account', 'no-email', 'address-taken']),
  tasks: Type.Array(Type.Object({ title: Type.String(), dueOn: Day })),
  /** Once it is done. */
  appointed: Nullable(Type.Object({ personId: Uuid, appointmentId: Uuid })),
  can: Type.Object({ appoint: Type.Boolean() }),
})
export type AppointmentPlan = Static<typeof AppointmentPlan>

export const planAppointment = endpoint({
  method: 'GET',
  url: '/applications/:applicationId/appointment',
  schema: {
    summary: 'What happens when the person is appointed: term, letter, first tasks',
    tags,
    params,
    querystring: Strict({ startsOn: Type.Optional(StartDay) }),
    response: { 200: AppointmentPlan },
  },
  errors: { 404: ['not-found'] },
})

export const appointApplicant = endpoint({
  method: 'POST',
  url: '/applications/:applicationId/appointment',
  repeatable: true,
  schema: {
    summary: 'Appoint the person: they become a partner, are written to, and their first weeks are planned',
    description:
      'Only once they are cleared to start; there is no way round that but waiving a check by name. Somebody here with the same email address is answered with 409 and `people`: name them as `personId`, or say `asNewPerson`.',
    tags,
    params,
    body: Strict({
      startsOn: StartDay,
      personId: Type.Optional(Uuid),
      asNewPerson: Type.Optional(Type.Boolean()),
    }),
    response: { 201: Type.Object({ appointmentId: Uuid, personId: Uuid }) },
  },
  errors: {
    404: ['not-found'],
    409: ['illegal-move', 'not-cleared', 'looks-like-somebody-known', 'already-appointed', 'person-not-known'],
  },
})
