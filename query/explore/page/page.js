// The explorer's behaviour. Everything is in the page: the graph, the words and the network library; nothing is fetched.
"use strict";
(() => {
  const words = JSON.parse(document.getElementById("words").textContent);
  const graph = JSON.parse(document.getElementById("graph").textContent);
  const byId = (id) => document.getElementById(id);
  const word = (name) => words.text[name] ?? name;
  const rowsShown = 25, neighboursShown = 40;

  // nodes: [kind, properties]; edges: [type, from, to, source, line, quote, properties]
  const nodes = graph.nodes.map(([kind, properties], id) => ({ id, kind: graph.kinds[kind], properties, edges: [] }));
  const edges = graph.edges.map(([type, from, to, source, line, quote, properties], id) => {
    const edge = { id, type: graph.types[type], from: nodes[from], to: nodes[to], source: graph.sources[source], line, quote, properties: properties ?? {} };
    edge.from.edges.push(edge);
    if (from !== to) edge.to.edges.push(edge);
    return edge;
  });
  const other = (edge, node) => (edge.from === node ? edge.to : edge.from);
  const follow = (node, type, outgoing) => node.edges.filter((e) => e.type === type && (outgoing ? e.from : e.to) === node).map((e) => other(e, node));

  const number = new Intl.NumberFormat(words.language);
  const meetingOf = (node) => {
    if (node.kind === "Meeting") return node;
    if (node.kind === "AgendaItem") return follow(node, "HAS_ITEM", false)[0];
    const item = follow(node, "DECIDED", false)[0] ?? follow(node, "STATES", false)[0];
    return item && follow(item, "HAS_ITEM", false)[0];
  };
  const dateOf = (node) => node.properties.date ?? meetingOf(node)?.properties.date ?? "";
  const dateOfEdge = (edge) => edge.properties.asOf ?? (dateOf(edge.from) || dateOf(edge.to));

  function caption(node) {
    const p = node.properties;
    switch (node.kind) {
      case "Meeting": return [follow(node, "MEETING_OF", true)[0]?.properties.name, p.date].filter(Boolean).join(", ");
      case "AgendaItem": return [p.number, p.title].filter((x) => x !== undefined && x !== "").join(". ");
      case "Role": {
        const at = follow(node, "AT", true)[0]?.properties.name;
        return [p.title || word("member"), at].filter(Boolean).join(", ");
      }
      case "Decision": return p.text ? p.text.slice(0, 140) : words.word[p.outcome] ?? p.outcome ?? "";
      case "Funding": return [p.amount !== undefined ? number.format(p.amount) : "", p.currency, words.word[p.status] ?? p.status].filter(Boolean).join(" ");
      default: return String(p.name ?? p.title ?? p.text ?? p.date ?? node.kind);
    }
  }
  for (const node of nodes) node.caption = caption(node);

  const fold = (text) => text.normalize("NFD").replace(/\p{Mn}/gu, "").toLowerCase().replace(/ø/g, "o").replace(/æ/g, "ae").replace(/ß/g, "ss").replace(/\baa|(?<=\p{L})aa/gu, "a");
  const searched = new Set(words.searched);
  const index = nodes.filter((n) => searched.has(n.kind)).map((node) => ({ node, text: fold([node.caption, ...(node.properties.aliases ?? []), node.properties.caseNumber ?? ""].join(" ")) }));
  const weight = new Map(words.searched.map((kind, place) => [kind, place]));

  function find(text) {
    const parts = fold(text).split(/\s+/).filter(Boolean);
    if (!parts.length) return [];
    return index
      .filter((entry) => parts.every((part) => entry.text.includes(part)))
      .sort((a, b) => (b.text.startsWith(parts[0]) - a.text.startsWith(parts[0])) || weight.get(a.node.kind) - weight.get(b.node.kind) || b.node.edges.length - a.node.edges.length)
      .slice(0, rowsShown).map((entry) => entry.node);
  }

  const element = (name, attributes = {}, ...children) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    made.append(...children);
    return made;
  };
  const kindWord = (node) => words.kind[node.kind] ?? node.kind;
  const link = (node) => element("a", { href: "#n" + node.id }, node.caption || kindWord(node));
  const proofOf = (edge) => {
    if (!edge.quote) return "";
    const quote = element("blockquote", {}, edge.quote + " ");
    quote.append(element("cite", {}, edge.source + ":" + edge.line));
    return quote;
  };

  // What a page says of an edge, besides where it leads.
  const remarkOf = (edge) => ["capacity", "position", "note", "task", "due", "amount", "status"].map((key) => edge.properties[key])
    .filter((value) => value !== undefined && value !== "").map((value) => words.word[value] ?? (typeof value === "number" ? number.format(value) : value)).join(", ");

  function rowOf(edge, node) {
    const row = element("li");
    const date = dateOfEdge(edge);
    if (date) row.append(element("time", { datetime: date }, date));
    row.append(link(other(edge, node)));
    const remark = remarkOf(edge);
    if (remark) row.append(element("span", { class: "kind" }, " " + remark));
    row.append(proofOf(edge));
    return row;
  }

  function listOf(rows) {
    const list = element("ul", { class: "rows" }, ...rows.slice(0, rowsShown));
    if (rows.length <= rowsShown) return [list];
    const more = element("button", { type: "button", class: "more" }, word("more").replace("{count}", rows.length - rowsShown));
    more.onclick = () => { list.append(...rows.slice(rowsShown)); more.remove(); };
    return [list, more];
  }

  function timelineOf(node) {
    const items = follow(node, "ABOUT", false).sort((a, b) => dateOf(a).localeCompare(dateOf(b)));
    if (!items.length) return [];
    return [element("h3", {}, word("timeline")), ...listOf(items.map((item) => {
      const row = element("li", {}, element("time", { datetime: dateOf(item) }, dateOf(item)), link(item));
      const meeting = meetingOf(item);
      if (meeting) row.append(element("span", { class: "kind" }, " "), link(meeting));
      for (const edge of item.edges.filter((e) => e.type === "DECIDED" && e.from === item)) {
        const outcome = edge.to.properties.outcome;
        row.append(element("div", {}, element("strong", {}, words.word[outcome] ?? outcome ?? "")), proofOf(edge));
      }
      return row;
    }))];
  }

  function show(node) {
    const page = byId("page");
    page.replaceChildren(element("h2", {}, node.caption || kindWord(node)), element("p", { class: "kind" }, kindWord(node)));
    const facts = Object.entries(node.properties).filter(([key, value]) => key !== "name" && value !== "" && !(Array.isArray(value) && !value.length));
    if (facts.length) {
      page.append(element("dl", {}, ...facts.flatMap(([key, value]) =>
        [element("dt", {}, words.property[key] ?? key), element("dd", {}, Array.isArray(value) ? value.join("; ") : String(words.word[value] ?? value))])));
    }
    page.append(...timelineOf(node));
    const groups = new Map();
    for (const edge of node.edges) {
      const key = edge.type + (edge.from === node ? ">" : "<");
      if (!groups.has(key)) groups.set(key, []);
      groups.get(key).push(edge);
    }
    const place = (key) => { const at = graph.types.indexOf(key.slice(0, -1)); return words.order.indexOf(graph.types[at]) + (key.endsWith("<") ? 0.5 : 0); };
    for (const key of [...groups.keys()].sort((a, b) => place(a) - place(b))) {
      const group = groups.get(key).sort((a, b) => dateOfEdge(a).localeCompare(dateOfEdge(b)));
      const type = key.slice(0, -1), name = words.relationship[type] ?? type;
      page.append(element("h3", {}, (key.endsWith(">") ? name + " →" : "← " + name) + " ", element("span", { class: "kind" }, "(" + group.length + ")")),
        ...listOf(group.map((edge) => rowOf(edge, node))));
    }
    document.title = (node.caption || kindWord(node)) + " · " + words.title;
    draw([node], node);
  }

  // The network: what is drawn grows by expanding and shrinks by the filters.
  const look = (kind) => words.look[kind] ?? words.look.other;
  const network = cytoscape({
    container: byId("canvas"), minZoom: 0.1, maxZoom: 4,
    style: [
      { selector: "node", style: { label: "data(label)", "background-color": "data(fill)", "border-color": "data(border)", "border-width": 2, width: "data(size)", height: "data(size)", "font-size": 11, "text-wrap": "wrap", "text-max-width": 110, "text-valign": "bottom", "text-margin-y": 3, color: "#1d2733" } },
      { selector: "node.focus", style: { "border-width": 5, "font-weight": "bold" } },
      { selector: "edge", style: { width: 1.5, "line-color": "#9aa3ad", "curve-style": "bezier", "target-arrow-shape": "triangle", "target-arrow-color": "#9aa3ad", "arrow-scale": 0.8 } },
      { selector: "edge:selected", style: { width: 3, "line-color": "#b84a00", "target-arrow-color": "#b84a00", label: "data(label)", "font-size": 10, "text-background-color": "#fff", "text-background-opacity": 0.9, "text-background-padding": 2 } },
    ],
  });
  let focus = null;
  const hidden = new Set();
  const within = (date) => !date || ((!byId("from").value || date >= byId("from").value) && (!byId("until").value || date <= byId("until").value));
  const visible = (node) => !hidden.has(node.kind) && within(node.kind === "Meeting" || node.kind === "AgendaItem" || node.kind === "Decision" ? dateOf(node) : "");
  const background = new Set(words.background);

  function neighbours(node) {
    const found = new Map();
    for (const edge of node.edges) {
      const end = other(edge, node);
      if (!visible(end) || !within(dateOfEdge(edge))) continue;
      const rank = (background.has(edge.type) ? 0 : 1000) + Math.min(end.edges.length, 900);
      found.set(end, Math.max(found.get(end) ?? 0, rank));
    }
    return [...found].sort((a, b) => b[1] - a[1]).slice(0, neighboursShown).map(([end]) => end);
  }

  const isDrawn = (node) => network.getElementById("n" + node.id).nonempty();
  function addAround(node) {
    const around = [node, ...neighbours(node)];
    for (const one of around) {
      if (isDrawn(one)) continue;
      network.add({ data: { id: "n" + one.id, label: one.caption.slice(0, 60), size: 18 + 5 * Math.sqrt(Math.min(one.edges.length, 64)), ...look(one.kind) } });
    }
    for (const one of around) for (const edge of one.edges) {
      if (!isDrawn(edge.from) || !isDrawn(edge.to) || edge.from === edge.to || !within(dateOfEdge(edge)) || network.getElementById("e" + edge.id).nonempty()) continue;
      if (one !== node && edge.from !== node && edge.to !== node && background.has(edge.type)) continue;
      network.add({ data: { id: "e" + edge.id, source: "n" + edge.from.id, target: "n" + edge.to.id, label: words.relationship[edge.type] ?? edge.type } });
    }
  }

  function layOut() {
    network.layout({ name: "cose", animate: false, randomize: true, nodeRepulsion: () => 40000, idealEdgeLength: () => 90, nodeDimensionsIncludeLabels: true, padding: 20 }).run();
    byId("canvas").setAttribute("aria-label", word("drawn").replace("{nodes}", network.nodes().length).replace("{edges}", network.edges().length).replace("{name}", focus ? focus.caption : ""));
  }

  function draw(middle, node) {
    focus = node;
    byId("proof").replaceChildren(element("span", { class: "kind" }, word("hint")));
    network.elements().remove();
    for (const one of middle) addAround(one);
    network.getElementById("n" + node.id).addClass("focus");
    layOut();
  }

  network.on("tap", "node", (event) => { location.hash = event.target.id(); });
  network.on("tap", "edge", (event) => showProof(edges[Number(event.target.id().slice(1))]));
  function showProof(edge) {
    byId("proof").replaceChildren(link(edge.from), " " + (words.relationship[edge.type] ?? edge.type) + " ", link(edge.to), proofOf(edge) || element("p", { class: "kind" }, word("noQuote")));
  }
  byId("in").onclick = () => network.zoom({ level: network.zoom() * 1.3, renderedPosition: { x: network.width() / 2, y: network.height() / 2 } });
  byId("out").onclick = () => network.zoom({ level: network.zoom() / 1.3, renderedPosition: { x: network.width() / 2, y: network.height() / 2 } });
  byId("fit").onclick = () => network.fit(undefined, 20);
  byId("expand").onclick = () => { for (const drawn of network.nodes().map((n) => nodes[Number(n.id().slice(1))]).slice(0, 12)) addAround(drawn); layOut(); };
  const redraw = () => focus && draw([focus], focus);
  byId("from").onchange = redraw;
  byId("until").onchange = redraw;
  for (const kind of graph.kinds) {
    const box = element("input", { type: "checkbox", id: "kind-" + kind });
    box.checked = true;
    box.onchange = () => { box.checked ? hidden.delete(kind) : hidden.add(kind); redraw(); };
    const swatch = element("span", { class: "swatch", style: `background:${look(kind).fill};border-color:${look(kind).border}` });
    byId("kinds").append(element("label", {}, box, " ", swatch, " " + (words.many[kind] ?? kind)), " ");
  }

  // Searching: typing lists, arrows move, Enter opens, Escape closes.
  const query = byId("query"), list = byId("found");
  let chosen = -1;
  function choose(place) {
    chosen = place;
    [...list.children].forEach((row, i) => row.setAttribute("aria-selected", i === place));
    if (place >= 0) { list.children[place].scrollIntoView({ block: "nearest" }); query.setAttribute("aria-activedescendant", list.children[place].id); }
  }
  function close() { list.hidden = true; query.setAttribute("aria-expanded", "false"); query.removeAttribute("aria-activedescendant"); }
  function suggest() {
    const found = find(query.value);
    list.replaceChildren(...found.map((node, i) => {
      const row = element("li", { role: "option", id: "found-" + i, "aria-selected": "false", "data-node": node.id }, element("span", {}, node.caption), element("span", { class: "kind" }, kindWord(node)));
      row.onmousedown = (event) => { event.preventDefault(); open(node); };
      return row;
    }));
    if (!found.length && query.value.trim()) list.append(element("li", { "aria-disabled": "true" }, word("nothing")));
    list.hidden = !query.value.trim();
    query.setAttribute("aria-expanded", String(!list.hidden));
    choose(found.length ? 0 : -1);
  }
  function open(node) { close(); query.value = ""; location.hash = "n" + node.id; byId("page").focus(); }
  query.oninput = suggest;
  query.onblur = close;
  query.onkeydown = (event) => {
    const count = list.querySelectorAll("[role=option]").length;
    if (event.key === "ArrowDown" && count) { choose((chosen + 1) % count); event.preventDefault(); }
    if (event.key === "ArrowUp" && count) { choose((chosen + count - 1) % count); event.preventDefault(); }
    if (event.key === "Escape") close();
  };
  byId("search").onsubmit = (event) => {
    event.preventDefault();
    const row = list.children[chosen];
    if (row?.dataset.node) open(nodes[Number(row.dataset.node)]);
  };

  for (const marked of document.querySelectorAll("[data-word]")) marked.textContent = word(marked.dataset.word);
  byId("title").textContent = words.title;
  byId("foot").textContent = word("foot").replace("{nodes}", number.format(nodes.length)).replace("{edges}", number.format(edges.length)).replace("{sources}", number.format(graph.sources.length));
  function route() {
    const match = /^#n(\d+)$/.exec(location.hash);
    const node = match && nodes[Number(match[1])];
    if (node) show(node);
    else if (nodes.length) show(index.map((entry) => entry.node).sort((a, b) => (b.kind === "Initiative") - (a.kind === "Initiative") || b.edges.length - a.edges.length)[0] ?? nodes[0]);
    else byId("page").replaceChildren(element("p", {}, word("empty")));
  }
  window.addEventListener("hashchange", route);
  route();
})();
