import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { ButtonLink } from '../../ui/Button.tsx'
import { formatDay } from '../../ui/dates.ts'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { StackingTable } from '../../ui/StackingTable.tsx'
import { OrganisationChoice } from '../coffee/OrganisationChoice.tsx'
import { useOrganisation } from '../coffee/organisation.ts'
import { trainedMentorsQuery } from './queries.ts'
import { TrainingDays } from './TrainingDays.tsx'
import { trainingWords } from './words.ts'

/** For who runs the programme: the days, and where each mentor stands. */
export function TrainingProgrammePage() {
  const { id, name } = useOrganisation()
  return (
    <Page back={{ to: '/mentoring/programme', text: 'Back to mentoring' }} caption={name} title="Mentor training" wide>
      <OrganisationChoice />
      <p>
        Mentors take new partners on once they are trained. The <Link to={`/mentoring/handbook/${id}`}>handbook</Link>{' '}
        is part of it.
      </p>
      <div className="app-actions app-screen-only">
        <ButtonLink to={`/mentoring/training/offer?organisation=${id}`}>Offer a training day</ButtonLink>
      </div>
      <h2 className="nhsuk-heading-m">To come</h2>
      <TrainingDays none="None is planned. Offer one: mentors take a place themselves." when="to-come" />
      <h2 className="nhsuk-heading-m">Past</h2>
      <TrainingDays none="There have been none yet. Those that are over are listed here, with who came." when="past" />
      <h2 className="nhsuk-heading-m">Your mentors</h2>
      <Mentors organisationId={id} />
    </Page>
  )
}

function Mentors({ organisationId }: { organisationId: string }) {
  const list = useSuspenseInfiniteQuery(trainedMentorsQuery(organisationId))
  const mentors = list.data.pages.flatMap(({ items }) => items)
  if (mentors.length === 0) return <p>Nobody stands in the register of mentors yet.</p>
  const trained = mentors.filter(({ state }) => state === 'trained').length
  return (
    <>
      <StackingTable
        caption={`${trained} of ${mentors.length} are trained`}
        columns={[
          { key: 'who', heading: 'Name', cell: ({ person }) => person.name },
          { key: 'state', heading: 'Training', cell: ({ state }) => trainingWords[state] },
          { key: 'on', heading: 'Trained on', cell: ({ trainedOn }) => (trainedOn ? formatDay(trainedOn) : 'Not yet') },
          {
            key: 'due',
            heading: 'Refresh by',
            cell: ({ refreshDueOn }) => (refreshDueOn ? formatDay(refreshDueOn) : 'Not yet'),
          },
          {
            key: 'more',
            heading: 'Done elsewhere',
            cell: ({ person }) => (
              <Link className="app-screen-only" to={`/mentoring/training/record/${organisationId}/${person.id}`}>
                Write down<span className="nhsuk-u-visually-hidden"> training of {person.name}</span>
              </Link>
            ),
          },
        ]}
        rowKey={({ person }) => person.id}
        rows={mentors}
      />
      <ShowMore list={list} shown={mentors.length} what="mentors" />
    </>
  )
}
