import type { ApplicationForm, FormQuestion } from '@elevate/contracts/application-form'
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { call } from '../../../api.ts'
import { type Autosave, useAutosave } from '../../../forms/autosave/use-autosave.ts'
import type { Door } from '../door.ts'
import { formQuery } from '../queries.ts'
import { changeOf, type DetailSection, type SectionWriting, sectionOf, writtenOf } from './written.ts'

const savedSection = <S extends DetailSection>(form: ApplicationForm, section: S) => {
  const { state = 'not-started', version = 0 } = form.sections.find((one) => one.section === section) ?? {}
  return { value: sectionOf(section, writtenOf(form.details), state === 'done'), version }
}

/** The form with a part of it replaced by what was just saved; how far it is, is read again when it is next shown. */
const patch = (queryClient: QueryClient, door: Door, change: (form: ApplicationForm) => ApplicationForm): void => {
  const { queryKey } = formQuery(door)
  queryClient.setQueryData(queryKey, (form) => form && change(form))
  void queryClient.invalidateQueries({ queryKey, refetchType: 'none' })
}

const readAgain = (queryClient: QueryClient, door: Door): Promise<ApplicationForm> =>
  queryClient.fetchQuery({ ...formQuery(door), staleTime: 0 })

/** One part of the form, saved as it is typed. */
export function useSection<S extends DetailSection>(
  door: Door,
  form: ApplicationForm,
  section: S,
): Autosave<SectionWriting<S>> {
  const queryClient = useQueryClient()
  const { applicationId, api } = door
  return useAutosave<SectionWriting<S>>({
    key: `application/${applicationId}/${section}`,
    lockKey: form.lockKey,
    saved: savedSection(form, section),
    save: async (value, basis) => {
      const body = changeOf(section, value)
      const { version } = await call(api.saveDetails, {
        params: { applicationId, section },
        body,
        ifMatch: `"${basis.version}"`,
      })
      const { isFinished: _isFinished, ...details } = body
      patch(queryClient, door, (known) => ({
        ...known,
        details: { ...known.details, ...details },
        sections: known.sections.map((one) => (one.section === section ? { ...one, version } : one)),
      }))
      return { version }
    },
    read: async () => savedSection(await readAgain(queryClient, door), section),
  })
}

type AnswerWriting = { words: string }

/** One answer, saved as it is typed. */
export function useAnswer(door: Door, form: ApplicationForm, question: FormQuestion): Autosave<AnswerWriting> {
  const queryClient = useQueryClient()
  const { applicationId, api } = door
  const savedAnswer = ({ questions }: ApplicationForm) => {
    const { words, version } = questions.find(({ id }) => id === question.id) ?? question
    return { value: { words }, version }
  }
  return useAutosave<AnswerWriting>({
    key: `application/${applicationId}/answer/${question.id}`,
    lockKey: form.lockKey,
    saved: savedAnswer(form),
    save: async ({ words }, basis) => {
      const { version, savedAt } = await call(api.saveAnswer, {
        params: { applicationId, questionId: question.id },
        body: { words },
        ifMatch: `"${basis.version}"`,
      })
      patch(queryClient, door, (known) => ({
        ...known,
        questions: known.questions.map((one) => (one.id === question.id ? { ...one, words, version, savedAt } : one)),
      }))
      return { version }
    },
    read: async () => savedAnswer(await readAgain(queryClient, door)),
  })
}
