const links = [
  { href: '/thu-tuc/thay-doi', label: 'Thay đổi gần đây', what: 'Mới ban hành, sửa đổi, bãi bỏ' },
  { href: '/thu-tuc/tinh-trang', label: 'Độ mới của thông tin', what: 'Đã đối chiếu đến đâu' },
  { href: '/du-lieu-mo', label: 'Dữ liệu mở', what: 'Tải bảng thủ tục, đọc bằng chương trình' },
]

/** Ways to the catalogue as a whole, for the few who look after it. */
export function CatalogueLinks() {
  return (
    <section className="mt-10" aria-labelledby="ve-danh-muc">
      <h2 id="ve-danh-muc" className="mb-3">
        Về danh mục này
      </h2>
      <ul className="rows rows-of-two-lines">
        {links.map(({ href, label, what }) => (
          <li key={href}>
            <a href={href}>
              {label}
              <small>{what}</small>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
