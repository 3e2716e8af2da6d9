import { type MentorSupport, setMentorGroup } from '@elevate/contracts/mentoring-sessions'
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { call } from '../../api.ts'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Fault } from '../../ui/Fault.tsx'
import { Page } from '../../ui/Page.tsx'
import { mentorSupportQuery } from './queries.ts'
import { minutesWords } from './words.ts'

/** What a mentor carries, how much it may be, and who else does the same. */
export function MentorSupportPage() {
  const { data } = useSuspenseQuery(mentorSupportQuery())
  return (
    <Page back={{ to: '/mentoring', text: 'Back to mentoring' }} title="Support for you as a mentor">
      <p>
        Some of what partners have lived through is hard to hear. You do not have to carry it alone, and you can pause
        or stop at any time without giving a reason.
      </p>
      {data.items.length === 0 && (
        <EmptyState heading="You are not on the register of mentors">
          <p>If you would like to be a mentor, talk with your coordinator.</p>
        </EmptyState>
      )}
      {data.items.map((support) => (
        <InProgramme key={support.organisation.id} support={support} />
      ))}
      <ul className="nhsuk-list">
        <li>
          <Link to="/mentoring/training">Your training</Link>
        </li>
        <li>
          <Link to="/drop-ins">Drop-ins</Link>
        </li>
        <li>
          <Link to="/concerns/new">I need to raise a concern</Link>
        </li>
      </ul>
    </Page>
  )
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`

function InProgramme({ support }: { support: MentorSupport }) {
  const { organisation, partners, capacity, sessionsHeld, onlySupportAtMost } = support
  return (
    <section aria-label={organisation.name}>
      <h2 className="nhsuk-heading-m">{organisation.name}</h2>
      <Facts
        facts={[
          { name: 'Partners now', value: `${partners} of at most ${capacity}` },
          {
            name: 'Sessions',
            value: `${counted(sessionsHeld.last30Days, 'session')} in the last 30 days; ${counted(sessionsHeld.lastYear, 'session')} in a year${sessionsHeld.minutesLastYear > 0 ? `, ${minutesWords(sessionsHeld.minutesLastYear)} in all` : ''}`,
          },
          {
            name: 'Not on your own',
            value: `You are the only support of at most ${counted(onlySupportAtMost, 'partner')}: the programme sees to it.`,
          },
          { name: 'Your handbook', value: <Link to={`/mentoring/handbook/${organisation.id}`}>Read it</Link> },
        ]}
      />
      <Group support={support} />
    </section>
  )
}

function Group({ support: { organisation, group, isInGroup } }: { support: MentorSupport }) {
  const queryClient = useQueryClient()
  const setting = useMutation({
    mutationFn: (wanted: boolean) =>
      call(setMentorGroup, { params: { organisationId: organisation.id }, body: { isInGroup: wanted } }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: mentorSupportQuery().queryKey }),
  })
  return (
    <>
      <h3 className="nhsuk-heading-s">The group of mentors</h3>
      {group.length === 0 ? (
        <p>Nobody is in it yet. If you join, the other mentors see your name and email address.</p>
      ) : (
        <ul>
          {group.map(({ name, email }) => (
            <li key={`${name} ${email}`}>
              {name}
              {email !== null && (
                <>
                  , <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      <Fault fault={setting.error} />
      <Button busy={setting.isPending && 'Saving'} look="secondary" onClick={() => setting.mutate(!isInGroup)}>
        {isInGroup ? 'Do not name me any more' : 'Join: name me, with my email address'}
      </Button>
    </>
  )
}
