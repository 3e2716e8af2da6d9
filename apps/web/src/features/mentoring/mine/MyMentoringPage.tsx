import type { MyMentoring } from '@elevate/contracts/mentoring-mine'
import type { Mentorship } from '@elevate/contracts/mentorships'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatDay } from '../../../ui/dates.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { Page } from '../../../ui/Page.tsx'
import { myMentoringQuery } from '../queries.ts'
import { Turn } from '../Turn.tsx'
import { MyRegister } from './MyRegister.tsx'
import { PairCard } from './PairCard.tsx'

/** My mentoring, as a partner and as a mentor: first what waits for me, then my people. */
export function MyMentoringPage() {
  const { data } = useSuspenseQuery(myMentoringQuery())
  const running = data.mentorships.filter(({ state }) => state !== 'ended')
  const isEmpty = running.length + data.requests.length + data.toAnswer.length + data.registers.length === 0
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Your mentoring">
      <ToAnswer offers={data.toAnswer} />
      {data.requests.map((request) => (
        <MyRequest key={request.id} request={request} />
      ))}
      <Pairs heading="Your mentor" pairs={running.filter(({ side }) => side === 'partner')} />
      <Pairs heading="Partners you mentor" pairs={running.filter(({ side }) => side === 'mentor')} />
      <AskFor isEmpty={isEmpty} places={data.canAskIn} />
      {data.registers.map((register) => (
        <MyRegister key={register.id} register={register} />
      ))}
      <Ended pairs={data.mentorships.filter(({ state }) => state === 'ended')} />
      <p className="app-screen-only">
        <Link to="/mentoring/rather-not">People you would rather not be paired with</Link>
      </p>
    </Page>
  )
}

function ToAnswer({ offers }: { offers: MyMentoring['toAnswer'] }) {
  if (offers.length === 0) return null
  return (
    <section aria-labelledby="to-answer">
      <h2 className="nhsuk-heading-m" id="to-answer">
        {offers.length === 1
          ? 'A partner would like you as their mentor'
          : 'Partners who would like you as their mentor'}
      </h2>
      {offers.map(({ id, partner, turn, dueOn }) => (
        <div className="nhsuk-card" key={id}>
          <div className="nhsuk-card__content">
            <h3 className="nhsuk-card__heading nhsuk-heading-s">{partner.name}</h3>
            <p>
              <Turn reader="mentor" turn={turn} />
            </p>
            {turn === 'mentor' && <p>Answer by {formatDay(dueOn)}.</p>}
            <Link to={`/mentoring/offers/${id}`}>
              {turn === 'mentor' ? 'Read and answer' : 'See the request'}
              <span className="nhsuk-u-visually-hidden"> of {partner.name}</span>
            </Link>
          </div>
        </div>
      ))}
    </section>
  )
}

function MyRequest({ request }: { request: MyMentoring['requests'][number] }) {
  const { id, turn, offer } = request
  return (
    <section aria-labelledby={id}>
      <h2 className="nhsuk-heading-m" id={id}>
        {offer ? `You have asked ${offer.mentor.name} to be your mentor` : 'Choose your mentor'}
      </h2>
      <p>
        <Turn reader="partner" turn={turn} />
      </p>
      {offer && turn === 'mentor' && <p>You will hear by {formatDay(offer.dueOn)}.</p>}
      <ButtonLink look={turn === 'partner' ? 'primary' : 'secondary'} to={`/mentoring/requests/${id}`}>
        {offer ? 'See your request' : 'See who fits you'}
      </ButtonLink>
    </section>
  )
}

function Pairs({ heading, pairs }: { heading: string; pairs: readonly Mentorship[] }) {
  if (pairs.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-m">{heading}</h2>
      {pairs.map((pair) => (
        <PairCard key={pair.id} pair={pair} />
      ))}
    </section>
  )
}

function AskFor({ places, isEmpty }: { places: MyMentoring['canAskIn']; isEmpty: boolean }) {
  if (places.length === 0) {
    return isEmpty ? <p>There is nothing here for you at the moment. Your programme team can tell you more.</p> : null
  }
  return (
    <EmptyState heading="Would you like a mentor?">
      <p>
        A mentor listens, helps you find your way, and talks through meetings with you before and after. You choose who
        it is, and you can change at any time without giving a reason.
      </p>
      {places.map(({ id, shortName }) => (
        <p key={id}>
          <ButtonLink look={isEmpty ? 'primary' : 'secondary'} to={`/mentoring/ask/${id}`}>
            Ask for a mentor{places.length > 1 ? ` at ${shortName}` : ''}
          </ButtonLink>
        </p>
      ))}
    </EmptyState>
  )
}

function Ended({ pairs }: { pairs: readonly Mentorship[] }) {
  if (pairs.length === 0) return null
  return (
    <section>
      <h2 className="nhsuk-heading-s">Earlier</h2>
      <ul className="nhsuk-list">
        {pairs.map(({ id, side, mentor, partner, endedAt }) => (
          <li key={id}>
            <Link to={`/mentoring/${id}`}>{side === 'partner' ? mentor.name : partner.name}</Link>, ended{' '}
            {endedAt && formatDay(endedAt)}
          </li>
        ))}
      </ul>
    </section>
  )
}
