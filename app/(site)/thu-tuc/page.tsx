import type { Metadata } from 'next'
import { SearchForm } from '@/components/layout/search-form'
import { CatalogueLinks } from '@/components/procedures/catalogue-links'
import { ChangeFeedLink } from '@/components/procedures/change-feed-link'
import { PageHeader } from '@/components/ui/page-header'
import { audienceGroups } from '@/lib/procedures/life-events'
import { listCommonTasks, listFields } from '@/lib/procedures/queries'

export const metadata: Metadata = { title: 'Thủ tục hành chính' }

export default async function ProceduresPage() {
  const [fields, tasks] = await Promise.all([listFields(), listCommonTasks(12)])
  const total = fields.reduce((sum, field) => sum + field.count, 0)
  return (
    <div className="page py-8">
      <ChangeFeedLink />
      <PageHeader
        title="Thủ tục hành chính"
        lead={`${total} thủ tục. Gõ việc cần làm bằng lời thường ngày, có dấu hay không dấu đều được.`}
      />
      <div className="home-search max-w-prose">
        <SearchForm id="tim-thu-tuc" label="Ông/bà cần làm việc gì?" large />
      </div>
      <section className="mt-10" aria-labelledby="hay-lam">
        <h2 id="hay-lam" className="mb-3">
          Việc nhiều người làm
        </h2>
        <ul className="rows rows-in-columns">
          {tasks.map((task) => (
            <li key={task.code}>
              <a href={`/thu-tuc/${task.code}`}>{task.label}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="doi-tuong">
        <h2 id="doi-tuong" className="mb-3">
          Theo việc trong đời, việc làm ăn
        </h2>
        <ul className="rows rows-in-columns">
          {audienceGroups.map((group) => (
            <li key={group.slug}>
              <a href={`/thu-tuc/doi-tuong/${group.slug}`}>{group.name}</a>
            </li>
          ))}
        </ul>
      </section>
      <section className="mt-10" aria-labelledby="linh-vuc">
        <h2 id="linh-vuc" className="mb-3">
          Theo lĩnh vực
        </h2>
        <ul className="rows rows-in-columns">
          {fields.map((field) => (
            <li key={field.slug}>
              <a href={`/thu-tuc/linh-vuc/${field.slug}`}>
                {field.field}
                <small>{field.count}</small>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <CatalogueLinks />
    </div>
  )
}
