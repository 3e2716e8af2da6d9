import type { MyTraining } from '@elevate/contracts/mentor-training'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from 'react-router'
import { useMe } from '../../app/session/me.ts'
import { formatDay } from '../../ui/dates.ts'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { myTrainingQuery } from './queries.ts'
import { TrainingDays } from './TrainingDays.tsx'
import { trainingWords } from './words.ts'

/** For a mentor: where I stand, and the days that are offered. */
export function TrainingPage() {
  const { data } = useSuspenseQuery(myTrainingQuery())
  return (
    <Page back={{ to: '/mentoring/support', text: 'Back to support for mentors' }} title="Your training as a mentor">
      {data.items.map((training) => (
        <Standing key={training.organisation.id} training={training} />
      ))}
      <h2 className="nhsuk-heading-m">Days that are offered</h2>
      <TrainingDays none="None is planned at the moment. You are told when there is." when="to-come" />
    </Page>
  )
}

function Standing({ training: { organisation, state, trainedOn, refreshDueOn } }: { training: MyTraining }) {
  const { person } = useMe()
  const certificate = `/mentoring/training/certificate/${organisation.id}/${person.id}`
  return (
    <Facts
      facts={[
        { name: organisation.shortName, value: <strong>{trainingWords[state]}</strong> },
        ...(trainedOn === null
          ? [{ name: 'New partners', value: 'You can take partners on after the training.' }]
          : [{ name: 'Trained on', value: formatDay(trainedOn) }]),
        ...(refreshDueOn === null ? [] : [{ name: 'To be refreshed by', value: formatDay(refreshDueOn) }]),
        ...(trainedOn === null ? [] : [{ name: 'Certificate', value: <Link to={certificate}>Show and print</Link> }]),
      ]}
    />
  )
}
