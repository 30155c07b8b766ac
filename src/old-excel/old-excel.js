/*
 * Says what to upgrade where the pane cannot run. Plain ES5, copied as it is: Excel 2016 and 2019 (volume licence) show add-ins in
 * Internet Explorer 11, which understands nothing newer. An external file, because the page's security policy forbids inline scripts.
 *
 * Two cases: the browser is too old; office.js did not arrive. An Excel that is too old in a browser that is not, the pane tells itself.
 */
/* global Office */
(function () {
  "use strict";

  var texts = {
    "zh-CN": {
      old: "这个版本的 Excel 打不开科务通面板",
      oldWhat: [
        "科务通需要 Excel 2021、Excel 2024 或 Microsoft 365（Windows、Mac 或网页版）。",
        "请联系单位信息管理人员升级 Office；用 Microsoft 365 的，请先更新到最新版本，并确认已安装 Microsoft Edge WebView2。",
        "暂时不能升级，或使用 WPS：请用科务通的文件版。它直接读写 .xlsx 文件，同样能核查台账、写周报。命令示例："
      ],
      oldHow: "kewutong check 台账.xlsx -o 台账-已标记.xlsx",
      missing: "没有读到 Office.js",
      missingWhat: [
        "面板已打开，但它与 Excel 通话用的程序 office.js 没有下载到。",
        "请检查网络后关闭面板重新打开；若一直如此，请信息管理人员确认服务器上有 office 文件夹，或将 Office.js 的地址改为本单位服务器。"
      ],
      safe: "您的工作簿没有任何改动。"
    },
    "en-US": {
      old: "This version of Excel cannot show the Kewutong pane",
      oldWhat: [
        "Kewutong needs Excel 2021, Excel 2024 or Microsoft 365 (Windows, Mac or on the web).",
        "Please ask your administrator for an upgrade. With Microsoft 365, update to the latest version and make sure that Microsoft Edge WebView2 is installed.",
        "If you cannot upgrade, or use WPS: the file-based tool reads and writes .xlsx files directly and checks ledgers and writes reports all the same. For example:"
      ],
      oldHow: "kewutong check ledger.xlsx -o ledger-marked.xlsx",
      missing: "Office.js could not be loaded",
      missingWhat: [
        "The pane is open, but office.js, by which it talks to Excel, did not arrive.",
        "Check the network, then close the pane and open it again. If it stays so, your administrator should make sure that the folder office is on the server, or that Office.js is served from your own server."
      ],
      safe: "Your workbook has not been changed."
    }
  };

  function language() {
    var said = /[?&]_host_Info=[^&]*?\b(zh|en)-/i.exec(decodeURIComponent(location.search).replace(/\|/g, "$"));
    var tongue = said ? said[1] : navigator.language || navigator.userLanguage || "zh";
    return /^en/i.test(tongue) ? "en-US" : "zh-CN";
  }

  function show(reason) {
    if (document.getElementById("old-excel")) return;
    var words = texts[language()];
    var page = document.createElement("div");
    var lines = words[reason + "What"];
    page.id = "old-excel";
    page.setAttribute("role", "alert");
    page.style.cssText =
      "position:fixed;top:0;right:0;bottom:0;left:0;z-index:9999;overflow:auto;padding:24px 20px;background:#fff;color:#242424;" +
      "font:14px/1.7 'Microsoft YaHei UI','Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
    add(page, "h1", words[reason], "margin:0 0 12px;font-size:18px;line-height:1.4;color:#0f6b5c");
    for (var i = 0; i < lines.length; i++) add(page, "p", lines[i], "margin:0 0 12px");
    if (words[reason + "How"])
      add(page, "pre", words[reason + "How"], "margin:0 0 12px;padding:8px;background:#f3f3f3;white-space:pre-wrap;word-break:break-all");
    add(page, "p", words.safe, "margin:0;color:#616161");
    document.body.appendChild(page);
  }

  function add(parent, tag, text, style) {
    var element = document.createElement(tag);
    element.style.cssText = style;
    element.appendChild(document.createTextNode(text));
    parent.appendChild(element);
  }

  function whenLoaded(work) {
    if (document.readyState === "complete") work();
    else window.addEventListener("load", work);
  }

  // Array.prototype.at came with Chromium 92 and Safari 15.4: what the bundles are built for.
  var oldBrowser = typeof Promise === "undefined" || typeof Array.prototype.at !== "function";
  whenLoaded(function () {
    if (oldBrowser) return show("old");
    if (typeof Office === "undefined" || !Office.onReady) show("missing");
  });
})();
