import type { ComponentPropsWithoutRef } from 'react'
import { Link, type LinkProps } from 'react-router'

type Look = 'primary' | 'secondary' | 'warning'

const classOf = (look: Look, small: boolean): string => {
  const classes = ['nhsuk-button']
  if (look !== 'primary') classes.push(`nhsuk-button--${look}`)
  if (small) classes.push('nhsuk-button--small')
  return classes.join(' ')
}

type ButtonProps = Omit<ComponentPropsWithoutRef<'button'>, 'className' | 'disabled'> & {
  look?: Look
  small?: true
  /** What it is doing, in place of its name, while it works: it cannot be pressed again meanwhile. */
  busy?: string | false
}

/** Does something. Stays focusable while busy, so that a keyboard does not lose its place. */
export function Button({ look = 'primary', small, busy = false, onClick, children, ...rest }: ButtonProps) {
  return (
    <button
      aria-disabled={busy === false ? undefined : true}
      className={classOf(look, small ?? false)}
      onClick={busy === false ? onClick : (event) => event.preventDefault()}
      type="button"
      {...rest}
    >
      {busy === false ? children : busy}
    </button>
  )
}

type ButtonLinkProps = Omit<LinkProps, 'className'> & { look?: Look; small?: true }

/** Goes somewhere: a link that looks like a button, and is announced as the link it is. */
export function ButtonLink({ look = 'primary', small, ...rest }: ButtonLinkProps) {
  return <Link className={classOf(look, small ?? false)} draggable={false} {...rest} />
}
