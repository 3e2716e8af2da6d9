import { useLocation, useNavigate } from 'react-router'

type News = { done: string }

const isNews = (state: unknown): state is News =>
  typeof state === 'object' && state !== null && 'done' in state && typeof state.done === 'string'

/**
 * Says what was done, in a banner that takes focus: `tellDone('Your password is changed', '/account')` on the page
 * it moves to, `tellDone('Signed out of Firefox on Windows')` on this one. Full sentences, no full stop.
 */
export function useTellDone(): (text: string, to?: string) => void {
  const navigate = useNavigate()
  const { pathname, search } = useLocation()
  return (text, to) => {
    const news: News = { done: text }
    void navigate(to ?? `${pathname}${search}`, { state: news, replace: to === undefined })
  }
}

/** What was done just before this page was shown, if anything. */
export function useDone(): string | undefined {
  const { state } = useLocation()
  return isNews(state) ? state.done : undefined
}

/** A success is told once: not again when the page is loaded anew or come back to. */
export function forgetOldNews(): void {
  const state: unknown = window.history.state
  if (typeof state === 'object' && state !== null && 'usr' in state && isNews(state.usr)) {
    window.history.replaceState({ ...state, usr: null }, '')
  }
}
