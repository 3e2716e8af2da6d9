import type { PeopleImport } from '@elevate/contracts/people-import-preview'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Navigate, useNavigate, useParams } from 'react-router'
import { Page } from '../../ui/Page.tsx'
import { DateQuestionForm, titleOfDates } from './DateQuestionForm.tsx'
import { MarkQuestionForm, titleOfMark } from './MarkQuestionForm.tsx'
import { OrganisationQuestionForm, titleOfOrganisation } from './OrganisationQuestionForm.tsx'
import { importQuery } from './queries.ts'
import { type Asked, nextPage, openQuestions, pages, type Question } from './steps.ts'

/** The next question about the file; `step` only counts, so that each has an address of its own. */
export function QuestionPage() {
  const { importId = '', step = '1' } = useParams()
  const { data: started } = useSuspenseQuery(importQuery(importId))
  const navigate = useNavigate()
  const questions = openQuestions(started)
  const [first] = questions
  if (!started.can.change) return <Navigate replace to={pages.overview(importId)} />
  if (!first) return <Navigate replace to={pages.people(importId)} />
  const next = (after: PeopleImport) => void navigate(nextPage(after, Number(step) + 1))
  return (
    <Page
      back={{ to: pages.columns(importId), text: 'Back to the columns' }}
      caption={`Question ${step} of ${Number(step) + questions.length - 1}`}
      title={titleOf(first)}
    >
      <QuestionForm key={titleOf(first)} next={next} question={first} started={started} />
    </Page>
  )
}

function titleOf(question: Question): string {
  if (question.kind === 'dates') return titleOfDates(question.question)
  return question.kind === 'mark' ? titleOfMark(question.question) : titleOfOrganisation(question.question)
}

function QuestionForm({ question: asked, started, next }: Asked<Question>) {
  const { kind, question } = asked
  if (kind === 'dates') return <DateQuestionForm next={next} question={question} started={started} />
  if (kind === 'mark') return <MarkQuestionForm next={next} question={question} started={started} />
  return <OrganisationQuestionForm next={next} question={question} started={started} />
}
