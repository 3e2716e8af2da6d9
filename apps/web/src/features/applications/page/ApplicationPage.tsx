import type { Application } from '@elevate/contracts/applications'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useParams } from 'react-router'
import { formatDay, formatRelative } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { HoldLink } from '../../legal-holds/HoldLink.tsx'
import { WhoseTurn } from '../lists/WhoseTurn.tsx'
import { applicationQuery } from '../queries.ts'
import { stateWords } from '../words.ts'
import { Answers } from './Answers.tsx'
import { Duplicates } from './Duplicates.tsx'
import { History } from './History.tsx'
import { Letters } from './Letters.tsx'
import { NextSteps } from './NextSteps.tsx'
import { Notes } from './Notes.tsx'
import { Outcome } from './Outcome.tsx'
import { Retention } from './Retention.tsx'
import { WhoTheyAre } from './WhoTheyAre.tsx'

/** What to do next first, then who they are, what they wrote, what happened, and what colleagues noted. */
export function ApplicationPage() {
  const { applicationId = '' } = useParams()
  const { data: application } = useSuspenseQuery(applicationQuery(applicationId))
  const { campaign, name } = application
  return (
    <Page
      back={{ to: `/recruitment/${campaign.id}/applications`, text: `Back to applications for ${campaign.title}` }}
      caption={application.reference}
      title={name}
    >
      <Standing application={application} />
      <Duplicates application={application} />
      <NextSteps application={application} />
      <Outcome application={application} />
      <WhoTheyAre application={application} />
      <Answers application={application} />
      <History application={application} />
      <Letters application={application} />
      <Notes application={application} />
      <Retention application={application} />
      <p>
        <Link to={`/applications/${applicationId}/history`}>Who read or changed this application</Link>
      </p>
      {application.state !== 'draft' && (
        <p>
          <HoldLink id={applicationId} kind="application" />
        </p>
      )}
    </Page>
  )
}

function Standing({ application }: { application: Application }) {
  const { state, stateSince, turn, scored, candidateNumber, mergedInto, mergedFrom } = application
  return (
    <>
      <p>
        <strong>{stateWords[state]}</strong> since {formatDay(stateSince)} ({formatRelative(stateSince, new Date())}).
        {candidateNumber !== null && ` The panel knows this one as Candidate ${candidateNumber}.`}
      </p>
      <p>
        <WhoseTurn state={state} turn={turn} />
      </p>
      {scored && (
        <p>
          Place {scored.place} after the {scored.stage === 'sift' ? 'sift' : 'interviews'}, with{' '}
          {(scored.total / 100).toLocaleString('en-GB')} of {(scored.mostPossible / 100).toLocaleString('en-GB')}{' '}
          points. {scored.meetsAllEssential ? 'Meets all essential criteria.' : 'Does not meet all essential criteria.'}
        </p>
      )}
      {mergedInto && (
        <p>
          It goes on as <Link to={`/applications/${mergedInto.id}`}>{mergedInto.reference}</Link>, of the same person.
        </p>
      )}
      {mergedFrom.map((other) => (
        <p key={other.id}>
          The same person also sent <Link to={`/applications/${other.id}`}>{other.reference}</Link>, which was merged
          into this one. Its answers can still be read there.
        </p>
      ))}
    </>
  )
}
