import { fieldsOfSection } from '@elevate/contracts/application-details'
import type { ApplicationForm, FormQuestion } from '@elevate/contracts/application-form'
import { useQueryClient } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import type { Autosave } from '../../../forms/autosave/use-autosave.ts'
import { statusWords } from '../../../forms/autosave/words.ts'
import type { Door } from '../door.ts'
import { formQuery } from '../queries.ts'
import { useAnswer, useSection } from './use-section.ts'
import type { DetailSection } from './written.ts'

/** Saves what is left of each part; true when the server has it. */
export type Settlers = Map<string, () => Promise<boolean>>

type UnsentProps = { door: Door; form: ApplicationForm; settlers: RefObject<Settlers> }

const sections = Object.keys(fieldsOfSection).filter((section) => section !== 'questions') as DetailSection[]

/**
 * Opens every part of the form, so that what a closed tab or a lost connection left on this device is put back and sent
 * from here too, and not only when its page is opened. Shows what has not been saved, and where.
 */
export function Unsent({ door, form, settlers }: UnsentProps) {
  if (!form.can.write) return null
  return (
    <>
      {sections.map((section) => (
        <OfSection door={door} form={form} key={section} section={section} settlers={settlers} />
      ))}
      {form.questions.map((question) => (
        <OfQuestion door={door} form={form} key={question.id} question={question} settlers={settlers} />
      ))}
    </>
  )
}

function OfSection({ door, form, section, settlers }: UnsentProps & { section: DetailSection }) {
  return <State door={door} draft={useSection(door, form, section)} settlers={settlers} what={section} />
}

function OfQuestion({ door, form, question, settlers }: UnsentProps & { question: FormQuestion }) {
  return <State door={door} draft={useAnswer(door, form, question)} settlers={settlers} what={question.id} />
}

type StateProps<V extends object> = { draft: Autosave<V>; door: Door; settlers: RefObject<Settlers>; what: string }

function State<V extends object>({ draft, door, settlers, what }: StateProps<V>) {
  const queryClient = useQueryClient()
  const { settle } = draft
  useEffect(() => {
    const all = settlers.current
    all.set(what, settle)
    return () => void all.delete(what)
  })
  const { kind } = draft.status
  const { wasPutBack } = draft
  useEffect(() => {
    // How far the form is has changed by what was put back.
    if (wasPutBack && kind === 'saved') void queryClient.invalidateQueries({ queryKey: formQuery(door).queryKey })
  }, [wasPutBack, kind, queryClient, door])
  if (wasPutBack) return <p role="status">We put back what you typed before the connection dropped.</p>
  if (!draft.isUnsaved || kind === 'quiet' || kind === 'saving') return null
  return <p role="status">{statusWords(draft)}</p>
}
