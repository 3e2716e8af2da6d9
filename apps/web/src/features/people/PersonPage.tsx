import type { Person } from '@elevate/contracts/people'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Link, useParams } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { Skeleton } from '../../ui/Skeleton.tsx'
import { AccessNeeds } from './AccessNeeds.tsx'
import { AccountSection } from './AccountSection.tsx'
import { AppointmentCard } from './AppointmentCard.tsx'
import { EmailFault } from './EmailFault.tsx'
import { AboutPerson, ContactDetails } from './PersonDetails.tsx'
import { personQuery } from './queries.ts'
import { RolesSection } from './RolesSection.tsx'
import '../../styles/warning-callout.scss'

/** Everything about a person that who runs the programme works with, one section under the other. */
export function PersonPage() {
  const { personId = '' } = useParams()
  const { data: person } = useSuspenseQuery(personQuery(personId))
  return (
    <Page back={{ to: '/people', text: 'Back to people' }} title={person.name}>
      <DoNotContact person={person} />
      <h2 className="nhsuk-heading-m">How to reach {person.name}</h2>
      <ContactDetails person={person} />
      <EmailFault person={person} />
      {person.can.seeAccessNeeds && (
        <>
          <h2 className="nhsuk-heading-m">What helps {person.name} to take part</h2>
          <Suspense fallback={<Skeleton lines={2} />}>
            <AccessNeeds person={person} />
          </Suspense>
        </>
      )}
      <h2 className="nhsuk-heading-m">Appointments</h2>
      {person.appointments.length === 0 && <p>{person.name} holds no appointment here.</p>}
      {person.appointments.map((appointment) => (
        <AppointmentCard appointment={appointment} key={appointment.id} name={person.name} />
      ))}
      {person.can.appoint && (
        <ButtonLink look="secondary" to={`/people/${person.id}/appointments/add`}>
          {person.appointments.length === 0 ? 'Add an appointment' : 'Add another appointment'}
        </ButtonLink>
      )}
      {person.can.seeAccessNeeds && (
        <ul className="nhsuk-list">
          <li>
            <Link to={`/support/people/${person.id}`}>Support of {person.name}</Link>
          </li>
          <li>
            <Link to={`/people/${person.id}/checks`}>Checks and renewals of {person.name}</Link>
          </li>
        </ul>
      )}
      <h2 className="nhsuk-heading-m">Interests, skills and time</h2>
      <AboutPerson person={person} />
      <h2 className="nhsuk-heading-m">Signing in</h2>
      <AccountSection person={person} />
      <h2 className="nhsuk-heading-m">Other roles</h2>
      <RolesSection person={person} />
      <p>
        <Link to={`/people/${person.id}/data`}>Data protection: holds, and requests to be deleted</Link>
      </p>
    </Page>
  )
}

function DoNotContact({ person }: { person: Person }) {
  return person.organisations
    .filter(({ doNotContactSince }) => doNotContactSince !== null)
    .map(({ id, shortName, doNotContactSince }) => (
      <div className="nhsuk-warning-callout" key={id}>
        <h2 className="nhsuk-warning-callout__label">Do not contact</h2>
        <p>
          {shortName} has sent {person.name} nothing since {formatDay(doNotContactSince ?? '')}, and sends nothing until
          somebody allows it again.
        </p>
        <p>
          <Link to={`/people/${person.id}/contact-again?organisation=${id}`}>Allow contact again</Link>
        </p>
      </div>
    ))
}
