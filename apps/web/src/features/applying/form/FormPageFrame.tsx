import type { FormFault } from '@elevate/contracts/application-form'
import { useQueryClient } from '@tanstack/react-query'
import { type ReactNode, type SyntheticEvent, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import { AutosaveNote } from '../../../forms/autosave/AutosaveNote.tsx'
import type { Autosave } from '../../../forms/autosave/use-autosave.ts'
import { ErrorSummary } from '../../../forms/ErrorSummary.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Page } from '../../../ui/Page.tsx'
import { useDoor } from '../door.ts'
import { formQuery, useApplicationForm } from '../queries.ts'
import { faultWords } from './fault-words.ts'
import { after, before, pagesOf, screenOf, sectionNames } from './pages.ts'
import { TypingBanner } from './TypingBanner.tsx'

type Errors = { [name: string]: string | undefined }

type FormPageFrameProps<V extends object> = {
  path: string
  title: string
  draft: Autosave<V>
  /** How a version reads, where there are two. */
  show: (value: V) => ReactNode
  /** Before going on from the last page of a section: says that it is finished. */
  finish?: () => void
  /** What only this page knows to be wrong. */
  check?: () => Errors
  children: (errors: Errors) => ReactNode
}

/** One question of the form: saved as it is typed, checked when going on, with a way back and a way out. */
export function FormPageFrame<V extends object>(props: FormPageFrameProps<V>) {
  const { path, title, draft, show, finish, check, children } = props
  const door = useDoor()
  const form = useApplicationForm()
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const [outcome, setOutcome] = useState<{ errors: Errors; failures: number }>({ errors: {}, failures: 0 })
  const [isBusy, setIsBusy] = useState(false)
  const pages = pagesOf(form)
  const { next, isLast } = after(pages, path)
  const previous = before(pages, path)

  const goOn = async () => {
    if (isLast) finish?.()
    const isSaved = await draft.settle()
    // Without a connection what is typed is kept, and the person goes on; what is missing is said before sending.
    if (!isSaved) return navigate(`${door.form}/${next}`)
    const fresh = await queryClient.fetchQuery({ ...formQuery(door), staleTime: 0 }).catch(() => form)
    const errors = { ...errorsOn(path, fresh.faults, (fault) => faultWords(fault, fresh.questions)), ...check?.() }
    if (Object.keys(errors).length > 0) return setOutcome(({ failures }) => ({ errors, failures: failures + 1 }))
    const isStopped = fresh.ineligible !== null && (path === 'age' || path === 'nhs')
    return navigate(`${door.form}/${isStopped ? 'not-this-time' : next}`)
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isBusy) return
    setIsBusy(true)
    void goOn().finally(() => setIsBusy(false))
  }

  return (
    <Page
      back={previous ? { to: `${door.form}/${previous}`, text: 'Back' } : { to: door.form, text: 'Back to the list' }}
      caption={sectionNames[pages.find((page) => page.path === path)?.section ?? 'about']}
      title={title}
    >
      <TypingBanner form={form} />
      <form noValidate onSubmit={submit}>
        <ErrorSummary errors={outcome.errors} failures={outcome.failures} trouble={undefined} />
        {children(outcome.errors)}
        <AutosaveNote draft={draft} show={show} />
        <div className="app-actions">
          <Button busy={isBusy && 'Saving'} type="submit">
            Continue
          </Button>
          <Link to={door.form}>Save and come back later</Link>
        </div>
      </form>
    </Page>
  )
}

/** The faults of this screen, by the name of the box; those of a row lead to the row. */
function errorsOn(path: string, faults: readonly FormFault[], say: (fault: FormFault) => string): Errors {
  const here = faults.filter((fault) => screenOf(fault) === path)
  return Object.fromEntries(here.map((fault) => [boxOf(fault), say(fault)]))
}

const boxOf = ({ field }: FormFault): string => {
  if (field.startsWith('questions/')) return 'words'
  return field === 'interestsDeclared' ? 'hasInterests' : field.replaceAll('/', '-')
}
