import type { ReactNode } from 'react'
import { Button } from '../ui/Button.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import type { Form as FormState } from './use-form.ts'

type FormProps<V extends object> = {
  form: FormState<V>
  /** What the button does: "Publish the round". */
  submit: string
  /** What it is doing meanwhile: "Publishing the round". */
  busy: string
  look?: 'primary' | 'secondary' | 'warning'
  /** Beside the button, for example a link away. */
  aside?: ReactNode
  children: ReactNode
}

/** The questions, the summary of what to put right, and one button that cannot be pressed twice. */
export function Form<V extends object>({ form, submit, busy, look = 'primary', aside, children }: FormProps<V>) {
  return (
    <form noValidate onSubmit={form.submit}>
      <ErrorSummary errors={form.errors} failures={form.failures} trouble={form.trouble} />
      {children}
      <div className="app-actions">
        <Button busy={form.isBusy && busy} look={look} type="submit">
          {submit}
        </Button>
        {aside}
      </div>
      <p className="nhsuk-u-visually-hidden" role="status">
        {form.isBusy ? busy : ''}
      </p>
    </form>
  )
}
