import type { CheckInSummary } from '@elevate/contracts/check-ins'
import { useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../../app/session/me.ts'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { ShowMore } from '../../../ui/ShowMore.tsx'
import { FollowUpStory } from '../FollowUpStory.tsx'
import { companyQuery, myCheckInsQuery, trendQuery } from '../queries.ts'
import { followUpWords, leadNow, monthOf, stateWords } from '../words.ts'
import { TrendPicture } from './TrendPicture.tsx'

/** My check-ins: what is open, who is there for me, how it has been. */
export function CheckInsPage() {
  const { grants } = useMe()
  const isA = (kind: 'partner' | 'mentor' | 'coordinator') => grants.some((grant) => grant.kind === kind)
  return (
    <Page title="Check-ins">
      {isA('mentor') && (
        <p>
          <Link to="/check-ins/with-me">Check-ins that partners have shared with you</Link>
        </p>
      )}
      {isA('coordinator') && (
        <p>
          <Link to="/check-ins/programme">Check-ins of the programme</Link>
        </p>
      )}
      {isA('partner') ? <Mine /> : <p>You are asked how you are only where you are a partner.</p>}
    </Page>
  )
}

function Mine() {
  const list = useSuspenseInfiniteQuery(myCheckInsQuery())
  const { data: trend } = useSuspenseQuery(trendQuery())
  const all = list.data.pages.flatMap(({ items }) => items)
  const open = all.filter(({ state }) => state === 'open')
  const others = all.filter(({ state }) => state !== 'open')
  return (
    <>
      {open.map((checkIn) => (
        <Open checkIn={checkIn} key={checkIn.id} />
      ))}
      {open.length === 0 && (
        <EmptyState heading="Nothing to answer today">
          <p>From time to time we ask how you are getting on in the role. You are told when it is time again.</p>
        </EmptyState>
      )}
      <Company />
      {trend.points.length > 0 && <TrendPicture points={trend.points} />}
      {others.length > 0 && <Earlier checkIns={others} />}
      <ShowMore list={list} shown={all.length} what="check-ins" />
    </>
  )
}

function Open({ checkIn }: { checkIn: CheckInSummary }) {
  return (
    <section className="app-next">
      <h2 className="nhsuk-heading-m">How are you in the role?</h2>
      <p>
        {checkIn.organisation.name} asks, until {formatDay(checkIn.closesOn)}. Two minutes, every question can be left
        out, and you choose who reads each answer.
      </p>
      <ButtonLink to={`/check-ins/${checkIn.id}`}>Answer the check-in of {monthOf(checkIn.opensOn)}</ButtonLink>
    </section>
  )
}

function Company() {
  const { data } = useSuspenseQuery(companyQuery())
  return data.items.map(({ organisation, promise, talk }) => (
    <section key={organisation.id}>
      {talk && <FollowUpStory followUp={talk} />}
      {!talk && leadNow(promise) !== null && (
        <>
          <h2 className="nhsuk-heading-m">Would you rather talk?</h2>
          <p>
            {leadNow(promise)} is there for you at {organisation.name}. You do not need to say why.
          </p>
          <ButtonLink look="secondary" to={`/check-ins/talk/${organisation.id}`}>
            I want to talk, don’t write it down
          </ButtonLink>
        </>
      )}
    </section>
  ))
}

function Earlier({ checkIns }: { checkIns: CheckInSummary[] }) {
  return (
    <>
      <h2 className="nhsuk-heading-m">Earlier check-ins</h2>
      <ul className="nhsuk-list">
        {checkIns.map(({ id, opensOn, organisation, state, followUp }) => (
          <li key={id}>
            <Link to={`/check-ins/${id}`}>
              {monthOf(opensOn)}
              <span className="nhsuk-u-visually-hidden">, {organisation.name}</span>
            </Link>
            : {stateWords[state]}.{followUp && ` ${followUpWords(followUp)}`}
          </li>
        ))}
      </ul>
    </>
  )
}
