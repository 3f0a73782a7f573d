const words =
  'Trình duyệt này quá cũ nên không mở được bảng số liệu: cần Chrome, Edge, Firefox hoặc Safari từ năm 2023 trở lại đây. · ' +
  'This browser is too old for this dashboard: it takes Chrome, Edge, Firefox or Safari of 2023 or later.';

/**
 * A script of the old language for after that of the head: where a browser could not even read the
 * latter, it says so. In both languages: what the department has set can't be read there.
 */
export const oldBrowserScript =
  'window.__firstView||(window.onload=function(){' +
  'var p=document.createElement("p");' +
  'p.setAttribute("role","alert");' +
  'p.setAttribute("data-app-trouble","old-browser");' +
  'p.style.margin="32px 16px";' +
  `p.appendChild(document.createTextNode(${JSON.stringify(words)}));` +
  'document.body.insertBefore(p,document.body.firstChild)})';
