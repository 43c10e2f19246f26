#!/usr/bin/env python3
"""Uses the explorer in headless Chromium as a reader would, through chromedriver (the W3C WebDriver protocol).

    browse.py TOV RECORDS [--keep FILE.png]

Makes a database of the records and its page, then searches, clicks, reads quotes, filters, and prints. Fails on any
console error and on any request beyond the page itself.
"""
import argparse
import base64
import json
import pathlib
import socket
import subprocess
import tempfile
import time
import urllib.error
import urllib.request

ENTER, DOWN = "\ue007", "\ue015"


class Browser:
    """One session of chromedriver."""

    def __init__(self):
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self.driver = subprocess.Popen(["chromedriver", f"--port={port}"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        self.base = f"http://127.0.0.1:{port}"
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu", "--window-size=1500,1000", "--disable-dev-shm-usage"],
                   "perfLoggingPrefs": {"enableNetwork": True}}
        capabilities = {"alwaysMatch": {"browserName": "chrome", "goog:chromeOptions": options,
                                        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"}}}
        for _ in range(120):
            try:
                made = self.ask("POST", "/session", {"capabilities": capabilities})
                break
            except (urllib.error.URLError, ConnectionError):
                time.sleep(0.5)
        else:
            raise SystemExit("chromedriver does not answer")
        self.base += "/session/" + made["sessionId"]

    def ask(self, method, path, body=None):
        data = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self.base + path, data, {"Content-Type": "application/json"}, method=method)
        try:
            with urllib.request.urlopen(request, timeout=120) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as error:
            raise SystemExit(f"FAILED  {method} {path}: {error.read().decode()[:400]}") from None

    def run(self, script, *arguments):
        return self.ask("POST", "/execute/sync", {"script": script, "args": list(arguments)})

    def element(self, selector):
        return next(iter(self.ask("POST", "/element", {"using": "css selector", "value": selector}).values()))

    def click(self, selector):
        self.ask("POST", f"/element/{self.element(selector)}/click", {})

    def type(self, selector, text):
        self.ask("POST", f"/element/{self.element(selector)}/value", {"text": text})

    def text(self, selector):
        return self.run("return document.querySelector(arguments[0])?.textContent ?? ''", selector)

    def logs(self, kind):
        return self.ask("POST", "/se/log", {"type": kind})

    def close(self):
        self.driver.terminate()
        self.driver.wait()


failures = 0


def expect(condition, what):
    global failures
    print("ok      " if condition else "FAILED  ", what, sep="", flush=True)
    failures += not condition


def browse(browser, page, name):
    started = time.monotonic()
    browser.ask("POST", "/url", {"url": page.as_uri()})
    expect(browser.text("#page h2") != "", "the page opens with something to read")
    print(f"        opened in {time.monotonic() - started:.2f} s, {page.stat().st_size / 1024:.0f} KiB")
    expect(browser.run("return document.documentElement.lang") == "da", "in the language asked for")

    browser.type("#query", name.lower()[:6])
    expect(name in browser.text("#found"), "typing a part of a name lists it")
    browser.run("document.querySelector('#query').value = ''")
    browser.type("#query", name)
    browser.type("#query", ENTER)
    expect(browser.text("#page h2") == name, "Enter opens its page")
    expect(browser.run("return document.activeElement.id") == "page", "and moves the reader there")
    expect(browser.text("#page blockquote") != "", "with the words of the record")
    expect(":" in browser.text("#page blockquote cite"), "and where they stand")
    expect(browser.run("return /\\d+/.test(document.querySelector('#canvas').getAttribute('aria-label'))"),
           "the network is drawn and described")

    before = browser.text("#page h2")
    browser.click("#page ul.rows a")
    expect(browser.text("#page h2") not in ("", before), "a link opens another page")
    browser.run("history.back()")
    time.sleep(0.3)
    expect(browser.text("#page h2") == before, "and the way back leads back")

    drawn = "return Number(/(\\d+)/.exec(document.querySelector('#canvas').getAttribute('aria-label').replace(arguments[0], ''))[1])"
    all_shapes = browser.run(drawn, name)
    browser.click("#kind-AgendaItem")
    fewer = browser.run(drawn, name)
    expect(fewer < all_shapes, f"a filter takes shapes away ({all_shapes} to {fewer})")
    browser.click("#kind-AgendaItem")
    browser.click("#expand")
    expect(browser.run(drawn, name) > all_shapes, "expanding adds some")
    for button in ("#in", "#out", "#fit"):
        browser.click(button)

    browser.type("#query", "zzqqxx")
    expect(browser.run("return document.querySelectorAll('#found [role=option]').length") == 0, "nonsense finds nothing")
    browser.run("document.querySelector('#query').value = ''")
    printed = base64.b64decode(browser.ask("POST", "/print", {}))
    expect(printed.startswith(b"%PDF"), "the page prints")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("tov")
    parser.add_argument("records", type=pathlib.Path)
    parser.add_argument("--keep", type=pathlib.Path, help="a picture of the last screen")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        db, page = pathlib.Path(scratch, "db"), pathlib.Path(scratch, "page.html")
        subprocess.run([options.tov, "load", "--db", db, options.records], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([options.tov, "export", "--db", db, "--language", "da", "-o", page], check=True)
        found = subprocess.run([options.tov, "query", "--db", db, "--format", "json",
                                "MATCH (i:Initiative)<-[:ABOUT]-(a:AgendaItem) WITH i.name AS name, count(a) AS items "
                                "RETURN name ORDER BY items DESC, name LIMIT 1"], check=True, capture_output=True)
        name = json.loads(found.stdout)[0]["name"]
        browser = Browser()
        try:
            browse(browser, page, name)
            errors = [entry for entry in browser.logs("browser") if entry["level"] in ("SEVERE", "WARNING")]
            expect(not errors, f"the console is silent {errors or ''}")
            asked = [json.loads(entry["message"])["message"] for entry in browser.logs("performance")]
            urls = {entry["params"]["request"]["url"] for entry in asked if entry["method"] == "Network.requestWillBeSent"}
            foreign = {url for url in urls if not url.startswith(("file:", "data:", "about:", "chrome:"))}
            expect(not foreign, f"nothing is asked of a network {foreign or ''}")
            if options.keep:
                options.keep.write_bytes(base64.b64decode(browser.ask("GET", "/screenshot")))
        finally:
            browser.close()
    raise SystemExit(1 if failures else 0)


main()
