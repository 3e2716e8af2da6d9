import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { Page } from '../../ui/Page.tsx'
import { InPlace } from './PersonSupportPage.tsx'
import { personSupportQuery } from './queries.ts'
import { Timeline } from './Timeline.tsx'

/** The partner's own: what is there for me, and what there was. */
export function MySupportPage() {
  const { person } = useMe()
  const { data } = useSuspenseQuery(personSupportQuery(person.id))
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Your support">
      <p>
        You and your programme team can see this page. It shows that something was, and never what you said or wrote.
      </p>
      {data.programmes.map((partner) => (
        <section key={partner.organisation.id}>
          <h2 className="nhsuk-heading-m">What is there for you at {partner.organisation.shortName}</h2>
          <InPlace isMine partner={partner} />
          <p>
            Would you like somebody to talk to?{' '}
            <Link to={`/check-ins/talk/${partner.organisation.id}`}>Ask for a call, without writing why</Link>
          </p>
        </section>
      ))}
      <Timeline personId={person.id} />
    </Page>
  )
}
