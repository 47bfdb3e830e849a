// Everything works without this file; it only saves steps.
const box = document.querySelector("main input[name=q]") ??
  document.querySelector("input[name=q], input[type=search]");

// Empty boxes of a form need not stand in the address.
for (const form of document.querySelectorAll("form[role=search]")) {
  form.addEventListener("submit", () => {
    for (const field of form.elements) {
      if (field.name && field.value === "" && field.name !== "q") {
        field.disabled = true;
        setTimeout(() => { field.disabled = false; });
      }
    }
  });
}

// "/" goes to the search box; who needs the key for something else turns it off.
const keys = document.querySelector(".keys");
const stored = {
  get off() {
    try { return localStorage.getItem("slash") === "off"; } catch { return false; }
  },
  set off(value) {
    try { localStorage.setItem("slash", value ? "off" : "on"); } catch { /* stays for this page */ }
    stored.here = value;
  },
  here: undefined,
};
const slashIsOff = () => stored.here ?? stored.off;
if (keys && box) {
  keys.hidden = false;
  const button = keys.querySelector("button");
  const label = () => {
    button.textContent = slashIsOff() ? button.dataset.slashOn : button.dataset.slash;
  };
  label();
  button.addEventListener("click", () => {
    stored.off = !slashIsOff();
    label();
  });
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !slashIsOff() && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      box.focus();
      box.select();
    }
  });
}

// A facet with many values can be searched: those that are here while one types, all of
// them on a page of their own.
const boxWithin = (facet) => {
  const there = facet.querySelector(".within input[type=search]");
  if (there || !facet.querySelector(".more")) return there;
  const label = document.createElement("label");
  const find = document.createElement("input");
  find.type = "text";
  find.id = `in-${facet.dataset.field}`;
  find.autocomplete = "off";
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
  label.htmlFor = find.id;
  label.textContent = document.body.dataset.find;
  const line = document.createElement("div");
  line.className = "within";
  line.append(label, find);
  facet.append(line);
  return find;
};
for (const facet of document.querySelectorAll(".facet")) {
  const find = boxWithin(facet);
  if (!find) continue;
  const more = facet.querySelector(".more");
  const none = facet.querySelector(".none");
  find.addEventListener("input", () => {
    const wanted = find.value.trim().toLocaleLowerCase();
    let shown = 0;
    if (wanted && more) more.open = true;
    for (const item of facet.querySelectorAll(".boxes li")) {
      item.hidden = wanted !== "" && !item.textContent.toLocaleLowerCase().includes(wanted);
      shown += item.hidden ? 0 : 1;
    }
    if (none) none.textContent = shown === 0 ? none.dataset.none : "";
  });
}

// A citation goes to the clipboard.
for (const citation of navigator.clipboard ? document.querySelectorAll(".citation") : []) {
  const button = document.createElement("button");
  const told = document.createElement("span");
  const text = citation.textContent;
  button.type = "button";
  button.className = "plain";
  button.textContent = document.body.dataset.copy;
  told.setAttribute("role", "status");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    told.textContent = document.body.dataset.copied;
    setTimeout(() => { told.textContent = ""; }, 2000);
  });
  const line = document.createElement("p");
  line.className = "copy";
  line.append(button, " ", told);
  citation.after(line);
}

// A stretch of years or months, drawn over their bars.
for (const figure of document.querySelectorAll("figure[data-brush]")) {
  const chart = figure.querySelector("svg");
  const steps = [...chart.querySelectorAll("g[data-step]")];
  const view = chart.viewBox.baseVal;
  let start = -1;
  let end = -1;
  const stepAt = (event) => {
    const { left, width } = chart.getBoundingClientRect();
    const x = (event.clientX - left) / width * view.width;
    const step = Math.floor(x / Math.floor(view.width / steps.length));
    return Math.min(Math.max(step, 0), steps.length - 1);
  };
  const show = () => {
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    steps.forEach((step, i) => {
      step.classList.toggle("brushed", start >= 0 && first <= i && i <= last);
    });
  };
  const forget = () => {
    start = end = -1;
    show();
  };
  chart.addEventListener("dragstart", (event) => event.preventDefault());
  chart.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    start = end = stepAt(event);
  });
  addEventListener("pointermove", (event) => {
    if (start < 0) return;
    end = stepAt(event);
    show();
  });
  addEventListener("pointercancel", forget);
  addEventListener("pointerup", () => {
    if (start < 0) return;
    const [first, last] = [Math.min(start, end), Math.max(start, end)];
    forget();
    if (first === last) {  // a click: the bar is a link, or its row has it
      if (!steps[first].querySelector("a")) figure.querySelectorAll("tbody a")[first]?.click();
      return;
    }
    const there = new URL(figure.dataset.brush, location.href);
    there.searchParams.set("from", steps[first].dataset.step);
    there.searchParams.set("to", steps[last].dataset.step);
    location.assign(there);
  });
}
