import type { AppointmentPlan } from '@elevate/contracts/appointing'
import { formatDay, formatShortDay } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'

const invitationWords: Record<AppointmentPlan['invitation'], string> = {
  sent: 'An invitation to sign in goes out with the letter.',
  'has-account': 'They sign in already, and are told in the app.',
  'no-email': 'There is no email address, so nobody is invited to sign in.',
  'address-taken':
    'Somebody else signs in with this email address, so no invitation goes out. Ask for another address and invite them from their page.',
}

const paymentWords = { accepts: 'Takes it', declined: 'Declined', unpaid: 'None goes with the role' }

/** The appointment, the letter and the first weeks, as they would be. */
export function WhatHappens({ plan }: { plan: AppointmentPlan }) {
  const { role, organisation, startsOn, termEndsOn, payment, person, lookAlikes, letter, invitation, tasks } = plan
  return (
    <>
      <h2 className="nhsuk-heading-m">What will happen</h2>
      <Facts
        facts={[
          { name: 'Role', value: `${role}, ${organisation}` },
          { name: 'Starts', value: formatDay(startsOn) },
          { name: 'Term ends', value: termEndsOn === null ? 'No end is set' : formatDay(termEndsOn) },
          { name: 'Involvement payment', value: payment === null ? 'Not said yet' : paymentWords[payment] },
          { name: 'Person', value: person === 'account' ? 'Signs in already' : 'Is added to your people' },
          { name: 'Signing in', value: invitationWords[invitation] },
        ]}
      />
      {person === 'account' && lookAlikes.length > 0 && (
        <p>
          {lookAlikes.map(({ name }) => name).join(' and ')} among your people has the same email address. If that is
          the same person, you will have two records of them.
        </p>
      )}
      <h2 className="nhsuk-heading-m">The letter</h2>
      {letter === null ? (
        <p>No letter goes out: this person asked not to be written to.</p>
      ) : (
        <>
          <p>{letter.by === 'email' ? 'By email, at once.' : `By ${letter.by}: it waits for you, with a task.`}</p>
          <h3 className="nhsuk-heading-xs">{letter.subject}</h3>
          <div className="app-mail nhsuk-u-margin-bottom-5">{letter.body}</div>
        </>
      )}
      <h2 className="nhsuk-heading-m">The first weeks</h2>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {tasks.map(({ title, dueOn }) => (
          <li key={title}>
            {title}, by {formatShortDay(dueOn)}
          </li>
        ))}
      </ul>
    </>
  )
}
