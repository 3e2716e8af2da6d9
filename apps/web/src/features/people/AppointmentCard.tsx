import type { Appointment } from '@elevate/contracts/appointments'
import { Link } from 'react-router'
import { formatDay, formatRelative } from '../../ui/dates.ts'
import { type Fact, Facts } from '../../ui/Facts.tsx'
import { HoldLink } from '../legal-holds/HoldLink.tsx'
import { StatusTag } from './StatusTag.tsx'
import { endReasonWords, paymentWords } from './words.ts'

/** One appointment with its dates, and what can be done with it. */
export function AppointmentCard({ appointment, name }: { appointment: Appointment; name: string }) {
  const { role, organisation, status } = appointment
  const open = appointment.leaverItems.filter(({ state }) => state === 'to-do').length
  return (
    <div className="nhsuk-card">
      <div className="nhsuk-card__content">
        <h3 className="nhsuk-card__heading nhsuk-heading-s">
          {role}, {organisation.shortName}
        </h3>
        <p>
          <StatusTag status={status} />
        </p>
        <Facts facts={factsOf(appointment)} />
        <ul className="app-links">
          {appointment.can.settleLeaverItems && appointment.leaverItems.length > 0 && (
            <li>
              <Link to={stepTo(appointment, 'leaver')}>
                Leaver checklist: {open === 0 ? 'all done' : `${open} to do`}
                <Of name={name} role={role} />
              </Link>
            </li>
          )}
          {steps.map(
            ({ can, path, text }) =>
              appointment.can[can] && (
                <li key={path}>
                  <Link to={stepTo(appointment, path)}>
                    {text}
                    <Of name={name} role={role} />
                  </Link>
                </li>
              ),
          )}
          <li>
            <HoldLink id={appointment.id} kind="appointment" of={`the appointment of ${name} as ${role}`} />
          </li>
        </ul>
      </div>
    </div>
  )
}

const steps = [
  { can: 'start', path: 'start', text: 'Onboarding is done' },
  { can: 'extend', path: 'extend', text: 'Extend the term' },
  { can: 'pause', path: 'pause', text: 'Begin a break' },
  { can: 'resume', path: 'resume', text: 'End the break now' },
  { can: 'edit', path: 'edit', text: 'Correct role, start or term' },
  { can: 'end', path: 'end', text: 'End this appointment' },
] as const

const stepTo = ({ personId, id }: Appointment, path: string): string => `/people/${personId}/appointments/${id}/${path}`

function Of({ name, role }: { name: string; role: string }) {
  return (
    <span className="nhsuk-u-visually-hidden">
      {' '}
      of {name} as {role}
    </span>
  )
}

const withDistance = (day: string | null): string | null =>
  day && `${formatDay(day)} (${formatRelative(day, new Date())})`

const factsOf = (appointment: Appointment): Fact[] => [
  { name: 'Since', value: appointment.startsOn ? formatDay(appointment.startsOn) : 'Not known' },
  ...(appointment.status === 'ended' ? endFacts(appointment) : termFacts(appointment)),
]

const endFacts = ({ endedOn, endReason }: Appointment): Fact[] => [
  { name: 'Ended', value: endedOn && formatDay(endedOn) },
  ...(endReason ? [{ name: 'Reason', value: endReasonWords[endReason] }] : []),
]

function termFacts({ status, termMonths, termEndsOn, extensions, payment, pausedUntil }: Appointment): Fact[] {
  const extended = extensions === 0 ? '' : `, extended ${extensions === 1 ? 'once' : `${extensions} times`}`
  return [
    ...(status === 'paused' ? [{ name: 'Back', value: withDistance(pausedUntil) ?? 'No day set' }] : []),
    { name: 'Term ends', value: termEndsOn ? `${withDistance(termEndsOn)}${extended}` : 'Not set' },
    ...(termMonths === null ? [] : [{ name: 'Term', value: `${termMonths} months` }]),
    { name: 'Payment', value: payment ? paymentWords[payment] : 'Not asked yet' },
  ]
}
