import type { ApplicationForm, SectionState } from '@elevate/contracts/application-form'
import { useRef } from 'react'
import { Link, Navigate } from 'react-router'
import { ButtonLink } from '../../../ui/Button.tsx'
import { formatInstant, formatRelative } from '../../../ui/dates.ts'
import { Page } from '../../../ui/Page.tsx'
import { TaskList } from '../../../ui/TaskList.tsx'
import { type Door, useDoor } from '../door.ts'
import { useApplicationForm } from '../queries.ts'
import { HowToReach } from './HowToReach.tsx'
import { firstPage, pagesOf, sectionNames } from './pages.ts'
import { TypingBanner } from './TypingBanner.tsx'
import { type Settlers, Unsent } from './Unsent.tsx'

/** What there is to do before it can be sent, and how far each part is. */
export function FormListPage() {
  const door = useDoor()
  const form = useApplicationForm()
  const settlers = useRef<Settlers>(new Map())
  if (form.state !== 'draft') return <Navigate replace to={door.home} />
  const { title, organisation } = form.campaign
  return (
    <Page
      back={backOf(door)}
      caption={organisation.name}
      title={door.kind === 'mine' ? 'Your application' : 'Type an application'}
    >
      <TypingBanner form={form} />
      <p>
        {title}. Reference <strong>{form.reference}</strong>.
      </p>
      <Until form={form} />
      <Unsent door={door} form={form} settlers={settlers} />
      <TaskList items={tasks(door, form)} />
      <p>{doneWords(form)}</p>
      {form.can.write && <ButtonLink to={`${door.form}/review`}>Check and send</ButtonLink>}
      <HowToReach campaign={form.campaign} />
      {form.can.delete && (
        <p>
          <Link to={`${door.form}/delete`}>Delete this draft</Link>
        </p>
      )}
    </Page>
  )
}

const backOf = (door: Door) =>
  door.kind === 'mine'
    ? { to: '/my-applications', text: 'Back to your applications' }
    : { to: door.form.replace(/\/type-an-application.*/, '/applications'), text: 'Back to the applications' }

const stateWords: Record<SectionState, string> = {
  'not-started': 'Not started',
  'in-progress': 'In progress',
  done: 'Done',
}

function tasks(door: Door, form: ApplicationForm) {
  const pages = pagesOf(form)
  const parts = form.sections
    .filter(({ section }) => section !== 'questions' || form.questions.length > 0)
    .map(({ section, state }) => ({
      name: sectionNames[section],
      status: stateWords[state],
      isDone: state === 'done',
      ...(form.can.write ? { to: `${door.form}/${firstPage(pages, section)}` } : {}),
      ...(section === 'referees' ? { hint: 'Can wait until you have an offer' } : {}),
    }))
  const equality = {
    name: 'Equality questions',
    hint: 'Kept apart. Nobody who decides can see your answers.',
    status: 'Optional',
    isDone: true,
    ...(form.can.answerMonitoring ? { to: `${door.form}/equality` } : {}),
  }
  return [...parts, equality]
}

const doneWords = ({ sections }: ApplicationForm): string => {
  const done = sections.filter(({ state }) => state === 'done').length
  return `${done} of ${sections.length} parts are done. You can do them in any order, and come back at any time.`
}

function Until({ form: { sendBy, can } }: { form: ApplicationForm }) {
  if (!sendBy) return null
  if (!can.write) {
    return (
      <p className="nhsuk-inset-text">
        This closed on {formatInstant(sendBy)}, so nothing can be added or sent any more. What you typed is kept.
      </p>
    )
  }
  return (
    <p>
      Send it by <strong>{formatInstant(sendBy)}</strong> ({formatRelative(sendBy, new Date())}). What you type is saved
      as you go.
    </p>
  )
}
