import type { FormQuestion } from '@elevate/contracts/application-form'
import { useParams } from 'react-router'
import { NotFoundPage } from '../../../app/errors/NotFoundPage.tsx'
import { WordCountField } from '../../../forms/WordCountField.tsx'
import { useDoor } from '../door.ts'
import { useApplicationForm } from '../queries.ts'
import { FormPageFrame } from './FormPageFrame.tsx'
import { useAnswer } from './use-section.ts'

/** One question of the campaign. The panel reads the answer without the name of who wrote it. */
export function QuestionPage() {
  const { questionId } = useParams()
  const { questions } = useApplicationForm()
  const index = questions.findIndex(({ id }) => id === questionId)
  const question = questions[index]
  if (!question) return <NotFoundPage />
  return <Question key={question.id} number={index + 1} of={questions.length} question={question} />
}

type QuestionProps = { question: FormQuestion; number: number; of: number }

function Question({ question, number, of }: QuestionProps) {
  const form = useApplicationForm()
  const draft = useAnswer(useDoor(), form, question)
  const { id, prompt, hint, wordLimit, isRequired, isHiddenFromPanel } = question
  return (
    <FormPageFrame
      draft={draft}
      path={`question/${id}`}
      show={({ words }) => <p className="app-typed">{words}</p>}
      title={`Question ${number} of ${of}`}
    >
      {(errors) => (
        <>
          {number === 1 && form.guidance !== '' && <p className="app-typed">{form.guidance}</p>}
          <p>
            {isHiddenFromPanel
              ? 'The coordinators of the programme read this answer; the people who score do not.'
              : 'The people who score read this answer. We cover names, addresses and numbers before they do.'}
          </p>
          <WordCountField
            field={draft.field('words', errors.words)}
            label={isRequired ? prompt : `${prompt} (optional)`}
            words={wordLimit}
            {...(hint === '' ? {} : { hint })}
          />
        </>
      )}
    </FormPageFrame>
  )
}
