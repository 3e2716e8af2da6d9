import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from './Button.tsx'
import { Fault } from './Fault.tsx'
import { Page } from './Page.tsx'

type ConfirmPageProps = {
  /** The question: "Cancel the November round?" */
  title: string
  back: { to: string; text: string }
  /** What the button does, and what it says meanwhile. */
  confirm: string
  busy: string
  look?: 'primary' | 'warning'
  /** The mutation that does it. */
  action: { mutate: () => void; isPending: boolean; error: unknown }
  /** What happens and what will be lost. */
  children: ReactNode
}

/** Asks on a page of its own before something that matters: what it does, what is lost, and a way out. */
export function ConfirmPage({ title, back, confirm, busy, look = 'warning', action, children }: ConfirmPageProps) {
  return (
    <Page back={back} title={title}>
      {children}
      <Fault fault={action.error} />
      <div className="app-actions">
        <Button busy={action.isPending && busy} look={look} onClick={() => action.mutate()}>
          {confirm}
        </Button>
        <Link to={back.to}>No, go back</Link>
      </div>
    </Page>
  )
}
