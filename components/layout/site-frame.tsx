import type { ReactNode } from 'react'
import { SiteFooter, type FooterData } from '@/components/layout/site-footer'
import { SiteHeader } from '@/components/layout/site-header'
import { TrialBanner } from '@/components/layout/trial-banner'

/** What stands around every public and citizen page. `trial` until the office's set-up is done. */
export function SiteFrame({ footer, trial, children }: { footer: FooterData; trial: boolean; children: ReactNode }) {
  return (
    <div className="flex min-h-screen flex-col">
      {trial && <TrialBanner />}
      <SiteHeader officeName={footer.office.name} />
      <main id="noi-dung" tabIndex={-1} className="flex-1 outline-none">
        {children}
      </main>
      <SiteFooter {...footer} />
    </div>
  )
}
