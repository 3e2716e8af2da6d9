import type { TaskKind } from '@elevate/contracts/task-kinds'
import { useSuspenseInfiniteQuery } from '@tanstack/react-query'
import { useSearchParams } from 'react-router'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { type Filter, FilterPanel } from '../../ui/FilterPanel.tsx'
import { Page } from '../../ui/Page.tsx'
import { ShowMore } from '../../ui/ShowMore.tsx'
import { askedIn, tasksQuery } from './queries.ts'
import { TaskRow } from './TaskRow.tsx'

const kinds: Record<TaskKind, string> = {
  'mentor-wanted': 'A mentor is wanted',
  'buddy-wanted': 'A buddy is wanted',
  'first-week': 'First week',
  'early-review': 'Early review',
  'check-expiring': 'A check runs out',
  'feedback-due': 'Feedback is due',
  phone: 'Somebody to ring',
  print: 'A letter to post',
  mentoring: 'Mentoring',
  buddies: 'Buddies',
  'check-in': 'A check-in to answer',
  'drop-in': 'Drop-ins',
  'support-gap': 'Somebody without support',
  concern: 'A concern',
  address: 'An address that does not work',
  other: 'Something else',
}

const filters: readonly Filter[] = [
  {
    kind: 'choice',
    name: 'state',
    label: 'Which',
    any: 'To do',
    choices: [{ value: 'done', text: 'Done' }],
  },
  {
    kind: 'choice',
    name: 'whose',
    label: 'Whose',
    any: 'Everybody’s',
    choices: [{ value: 'mine', text: 'Mine' }],
  },
  {
    kind: 'choice',
    name: 'kind',
    label: 'What for',
    any: 'All',
    choices: Object.entries(kinds).map(([value, text]) => ({ value, text })),
  },
]

/** What is to be done, due first: each with who does it, by when, and a way to the page where it is done. */
export function TasksPage() {
  const [search] = useSearchParams()
  const asked = askedIn(search)
  const list = useSuspenseInfiniteQuery(tasksQuery(asked))
  const tasks = list.data.pages.flatMap(({ items }) => items)
  const isNarrowed = Object.keys(asked).length > 0
  return (
    <Page back={{ to: '/', text: 'Back to home' }} title="Tasks">
      <FilterPanel filters={filters} />
      {tasks.length === 0 && (
        <EmptyState heading={isNarrowed ? 'Nothing fits these filters' : 'Nothing is to be done'}>
          <p>
            Tasks come by themselves: when nobody has been in touch with somebody, somebody is appointed, a letter is to
            be posted, or a check runs out.
          </p>
        </EmptyState>
      )}
      <ul className="nhsuk-list">
        {tasks.map((task) => (
          <li className="nhsuk-u-margin-bottom-4" key={task.id}>
            <TaskRow task={task} />
          </li>
        ))}
      </ul>
      <ShowMore list={list} shown={tasks.length} what="tasks" />
    </Page>
  )
}
