"""What Scrapy's users write for this job: every page of every site, its title and links, robots.txt obeyed, each body kept in a file."""
import hashlib
import os

import scrapy
from scrapy.linkextractors import LinkExtractor


class VillageSpider(scrapy.Spider):
    name = "desa"
    custom_settings = {
        "ROBOTSTXT_OBEY": True,
        "CONCURRENT_REQUESTS": 32,
        "CONCURRENT_REQUESTS_PER_DOMAIN": 8,
        "DOWNLOAD_DELAY": 0,
        "LOG_LEVEL": "ERROR",
        "TELNETCONSOLE_ENABLED": False,
        "USER_AGENT": "MonitorBench/1.0 (+https://monitor.invalid)",
    }
    links = LinkExtractor()

    def start_requests(self):
        for host in os.environ["BENCH_HOSTS"].split(","):
            yield scrapy.Request(f"http://{host}/", meta={"host": host})

    def parse(self, response):
        host = response.meta["host"]
        with open(os.path.join(os.environ["BENCH_FOLDER"], hashlib.sha256(response.body).hexdigest()), "wb") as body:
            body.write(response.body)
        yield {"url": response.url, "title": response.css("title::text").get()}
        for link in self.links.extract_links(response):
            if f"//{host}/" in link.url:
                yield scrapy.Request(link.url, meta={"host": host})
